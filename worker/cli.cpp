#include "worker/cli.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "infra/nearest.hpp"
#include "version.hpp"
#include "worker/cli_commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {
namespace {

constexpr std::string_view kMore = R"(
Configuration: --config FILE, else $ENRICHMENT_CONFIG, ./config/perf_config.toml,
/etc/enrichment-worker/perf_config.toml. A flag beats the environment, the environment the file.

Exit codes: 0 fine, 1 failed, 2 usage, 3 stopped with jobs released, 78 bad configuration.
`enrichment-worker COMMAND --help` explains a command.)";

// The command line as CLI11 sees it. Options are written into `options`.
class Parser {
 public:
  explicit Parser(Options& options) : options_(options) {
    app_.name("enrichment-worker");
    app_.description("Background worker that finds the feeling in a reflection and answers it.");
    app_.footer(std::string(kMore));
    app_.require_subcommand(1);
    app_.set_version_flag("--version", fmt::format("enrichment-worker {}", kVersion));
    app_.set_help_flag("-h,--help", "this text");
    app_.add_option("--config", options_.config.file, "configuration file")->type_name("FILE");
    app_.add_option("--set", options_.config.assignments, "one setting, section.key=value")
        ->type_name("KEY=VALUE")
        ->take_all()
        ->expected(1)
        ->allow_extra_args(false);
    app_.add_flag_callback(
        "--embedded", [this] { options_.config.assignments.emplace_back("queue.url=embedded"); },
        "use a private Redis server in the state directory");
    app_.add_option_function<std::string>(
            "--log-level",
            [this](const std::string& level) {
              options_.config.assignments.push_back("log.level=" + level);
            },
            "debug, info, warning, error or off")
        ->type_name("LEVEL");
    for (const Command& command : commands()) add(command);
  }

  std::variant<bool, EndNow> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      return EndNow{kExitFine, help_of(*deepest())};
    } catch (const CLI::CallForVersion& version) {
      return EndNow{kExitFine, fmt::format("{}\n", version.what())};
    } catch (const CLI::ParseError& error) {
      return EndNow{kExitUsage, mistake(error, argc, argv)};
    }
    const CLI::App* last = deepest();
    options_.command = words_of(*last);
    if (last->get_subcommands([](const CLI::App*) { return true; }).empty() ||
        options_.command == "queue") {
      return true;
    }
    return EndNow{kExitUsage, fmt::format("enrichment-worker: {} needs one of: {}\n",
                                          options_.command, parts_of(*last))};
  }

 private:
  void add(const Command& command) {
    CLI::App* parent = &app_;
    std::string_view rest = command.words;
    for (std::size_t blank = 0; (blank = rest.find(' ')) != std::string_view::npos;) {
      parent = parent->get_subcommand(std::string(rest.substr(0, blank)));
      rest.remove_prefix(blank + 1);
    }
    CLI::App* sub = parent->add_subcommand(std::string(rest), std::string(command.summary));
    sub->fallthrough();  // global options may stand behind the command as well
    sub->set_help_flag("-h,--help", "this text");
    sub->footer(fmt::format("\nExample:\n  {}", command.example));
    command.add_options(*sub, options_);
  }

  CLI::App* deepest() {
    CLI::App* app = &app_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return app;
  }

  std::string help_of(const CLI::App& app) const {
    if (&app == &app_) return app.help();
    const std::string words = words_of(app);
    const std::size_t blank = words.rfind(' ');
    return app.help(blank == std::string::npos ? app_.get_name()
                                               : app_.get_name() + ' ' + words.substr(0, blank));
  }

  static std::string words_of(const CLI::App& app) {
    std::string words = app.get_name();
    for (const CLI::App* up = app.get_parent(); up != nullptr && up->get_parent() != nullptr;
         up = up->get_parent()) {
      words.insert(0, up->get_name() + ' ');
    }
    return words;
  }

  static std::string parts_of(const CLI::App& app) {
    std::string parts;
    for (const CLI::App* part : app.get_subcommands([](const CLI::App*) { return true; })) {
      parts += (parts.empty() ? "" : ", ") + part->get_name();
    }
    return parts;
  }

  // One line that names the thing, and what was probably meant.
  std::string mistake(const CLI::ParseError& error, int argc, const char* const* argv) {
    CLI::App* app = deepest();
    if (const auto word = unknown_word(argc, argv)) {
      std::vector<std::string> names = names_for(*app, *word);
      const std::vector<std::string_view> views(names.begin(), names.end());
      const auto guess = infra::nearest(*word, views);
      return fmt::format(
          "enrichment-worker: unknown {} '{}'{}\n", word->starts_with('-') ? "option" : "command",
          *word,
          guess ? fmt::format("; did you mean {}?", *guess) : "; --help lists what there is");
    }
    if (argc <= 1) return app_.help();
    return fmt::format("enrichment-worker: {}; see --help\n", error.what());
  }

  // The first word that CLI11 could not place.
  std::optional<std::string> unknown_word(int argc, const char* const* argv) {
    const auto extras = app_.remaining(true);
    if (!extras.empty()) return extras.front().substr(0, extras.front().find('='));
    // A missing command is reported without the word that stands in its place.
    if (app_.get_subcommands().empty()) {
      for (int i = 1; i < argc; ++i) {
        const std::string_view word(argv[i]);
        if (!word.starts_with('-')) return std::string(word);
      }
    }
    return std::nullopt;
  }

  std::vector<std::string> names_for(const CLI::App& app, std::string_view word) {
    std::vector<std::string> names;
    if (!word.starts_with('-')) {
      for (const CLI::App* part : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(part->get_name());
      }
      return names;
    }
    for (const CLI::App* holder : {&app, static_cast<const CLI::App*>(&app_)}) {
      for (const CLI::Option* option : holder->get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
      }
    }
    return names;
  }

  Options& options_;
  CLI::App app_;
};

}  // namespace

std::variant<Options, EndNow> parse_command_line(int argc, const char* const* argv) {
  Options options;
  Parser parser(options);
  auto parsed = parser.parse(argc, argv);
  if (auto* end = std::get_if<EndNow>(&parsed)) return std::move(*end);
  return options;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.words);
  return names;
}

}  // namespace worker
