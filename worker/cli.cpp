#include "worker/cli.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "infra/nearest.hpp"
#include "version.hpp"
#include "worker/exit_code.hpp"

namespace worker {
namespace {

using AddOptions = void (*)(CLI::App&, Options&);

void none(CLI::App& /*app*/, Options& /*o*/) {}
CLI::Option* json_flag(CLI::App& app, Options& o) {
  return app.add_flag("--json", o.json, "for machines");
}
void json(CLI::App& app, Options& o) { json_flag(app, o); }
void ids(CLI::App& app, Options& o) {
  app.add_option("ID", o.arguments, "jobs, as `queue dead list` names them");
  app.add_flag("--all", o.all, "all dead jobs");
}
void file(CLI::App& app, Options& o) {
  app.add_option("FILE", o.arguments, "a file, or - for stdin");
}

void key(CLI::App& app, Options& o) {
  app.add_option("KEY", o.arguments, "the first digits of a key, as --top shows them")->required();
  json(app, o);
}
void texts(CLI::App& app, Options& o) {
  app.add_option("FILE", o.arguments, "texts, a line each, or reflections as JSON; - for stdin")
      ->required()
      ->expected(1);
  json(app, o);
}
void invalidate(CLI::App& app, Options& o) {
  app.add_option("--stage", o.stage, "stage1, stage2 or embedding")->type_name("S");
  app.add_option("--model", o.model, "made by this model; without a tag, by any of its tags")
      ->type_name("M");
  app.add_option("--owner", o.owner, "of this owner, with the history kept of them")
      ->type_name("O");
  app.add_option("--older-than", o.older_than, "made longer ago: 90s, 15m, 12h, 30d")
      ->type_name("T");
}

void run(CLI::App& app, Options& o) {
  app.add_flag("--drain", o.drain, "end when nothing is left to do, exit 0");
  app.add_option("--once", o.once, "accept at most N elements, settle them, end")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40).description(""));
}
void enrich(CLI::App& app, Options& o) {
  app.add_option("TEXT", o.arguments, "what was written, or - for stdin");
  app.add_flag("--explain", o.explain, "instead, which cue moved what in Stage 1");
  json(app, o);
}
void push(CLI::App& app, Options& o) {
  app.add_option("--text", o.text, "one reflection")->type_name("T");
  app.add_option("--sid", o.sid, "whose it is; sid_... is a guest")->type_name("S");
  file(app, o);
}
void show(CLI::App& app, Options& o) {
  app.add_option("RID", o.arguments, "the reflection's id")->required();
  app.add_option("--sid", o.sid, "needed for a guest's (sid_...)")->type_name("S");
  app.add_option("--wait", o.wait, "wait for a final status this long")->type_name("SECONDS");
  app.add_flag("--brief", o.brief, "one line: feeling, valence, arousal, status");
  json(app, o);
}
void dead_show(CLI::App& app, Options& o) {
  app.add_option("ID", o.arguments, "the job")->required();
  app.add_flag("--payload", o.payload, "print the element's bytes, which are private");
}
void cache_stats(CLI::App& app, Options& o) {
  app.add_flag("-v,--verbose", o.verbose, "reasons and times");
  CLI::Option* machines = json_flag(app, o);
  app.add_flag("--prometheus", o.prometheus, "for a text collector")->excludes(machines);
  app.add_flag("--watch", o.watch, "again every 2 s until Ctrl-C");
  app.add_option("--top", o.top, "the N most popular entries")
      ->type_name("N")
      ->check(CLI::Range(0, 1000).description(""));
}
void config(CLI::App& app, Options& o) {
  app.add_flag("--check", o.check, "only say whether it is good");
  json(app, o);
}
void tune(CLI::App& app, Options& o) {
  app.add_flag("--apply", o.apply, "write it down for auto");
  app.add_option("--threads", o.threads,
                 "try these counts, such as 4,6,8; needed for a server on "
                 "another machine")
      ->type_name("LIST");
  json(app, o);
}

struct Command {
  std::string_view words;
  std::string_view summary;
  std::string_view example;
  AddOptions add_options;
};
// A command with parts comes before its parts.
constexpr Command kCommands[] = {
    {"run", "Enrich reflections from the queue until told to stop.",
     "enrichment-worker run --embedded", run},
    {"enrich", "Run one text through both stages and print the document; needs no Redis.",
     "enrichment-worker enrich \"Got the offer letter today!\"", enrich},
    {"push", "Put one text, or JSON lines of reflections, into the queue; prints their rids.",
     "enrichment-worker push --text \"Long day, short patience.\"", push},
    {"show", "Print the stored document of a reflection.",
     "enrichment-worker show refl_1760937985642_awea6h1dg --wait 30", show},
    {"queue", "Say what waits, runs and died; alone the same as `queue status`.",
     "enrichment-worker queue", json},
    {"queue status", "Count what waits, runs and died.", "enrichment-worker queue status --json",
     json},
    {"queue pause", "Let no worker take anything new.", "enrichment-worker queue pause", none},
    {"queue resume", "Let workers take new jobs again.", "enrichment-worker queue resume", none},
    {"queue audit", "Find and mend bodies without a set, and sets without a body.",
     "enrichment-worker queue audit", json},
    {"queue dead", "Look after jobs that could not be processed.",
     "enrichment-worker queue dead list", none},
    {"queue dead list", "List dead jobs, latest first.", "enrichment-worker queue dead list", json},
    {"queue dead show", "Show one dead job.", "enrichment-worker queue dead show 1760937985642000",
     dead_show},
    {"queue dead retry", "Put dead jobs back, counted anew.",
     "enrichment-worker queue dead retry --all", ids},
    {"queue dead drop", "Remove dead jobs for good.",
     "enrichment-worker queue dead drop 1760937985642000", ids},
    {"cache-stats", "Show what the cache is doing; a running worker's counts are up to 2 s behind.",
     "enrichment-worker cache-stats -v", cache_stats},
    {"cache", "Look after the cache.", "enrichment-worker cache purge-expired", none},
    {"cache clear", "Remove all answers.", "enrichment-worker cache clear", none},
    {"cache purge-expired", "Remove answers whose time is over.",
     "enrichment-worker cache purge-expired", none},
    {"cache trim", "Bring the file under its size limit now.", "enrichment-worker cache trim",
     none},
    {"cache verify", "Check every entry; removes those that are damaged, exit 1 if there are any.",
     "enrichment-worker cache verify", json},
    {"cache invalidate",
     "Remove some answers; of several conditions all must hold. --owner alone takes the history, "
     "too.",
     "enrichment-worker cache invalidate --model phi3 --older-than 7d", invalidate},
    {"cache warm", "Run texts through both stages ahead of time.",
     "enrichment-worker cache warm texts.jsonl", texts},
    {"cache zero-stats", "Start counting anew.", "enrichment-worker cache zero-stats", none},
    {"cache inspect", "Show one entry.", "enrichment-worker cache inspect 4f22c0de", key},
    {"cache explain", "Show what makes a reflection's keys, and how the nearest entry differs.",
     "enrichment-worker cache explain reflection.json", texts},
    {"metrics", "Show live timings and counters of the running worker.",
     "enrichment-worker metrics", json},
    {"doctor", "Check everything `run` needs and say what to do.", "enrichment-worker doctor",
     json},
    {"tune",
     "Measure thread counts with the real model and propose the best; loads it once for each.",
     "enrichment-worker tune --apply", tune},
    {"config", "Print every setting and where it comes from.", "enrichment-worker config", config},
};

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
    for (const Command& command : kCommands) add(command);
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
  for (const Command& command : kCommands) names.emplace_back(command.words);
  return names;
}

}  // namespace worker
