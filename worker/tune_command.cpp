#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

#include "infra/clock.hpp"
#include "infra/file_lock.hpp"
#include "infra/local_time.hpp"
#include "infra/ollama_api.hpp"
#include "infra/terminal.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/thread_choice.hpp"
#include "worker/tune_report.hpp"

namespace worker {
namespace {

constexpr int kTokens = 48;  // of a generation

// The same question each time, so that every count does the same work.
infra::ChatRequest fixed_question() {
  infra::ChatRequest question;
  question.system = "You count. You write numbers as words and nothing else.";
  question.user = "Count from one to one hundred in words.";
  question.temperature = 0;
  question.num_predict = kTokens;
  return question;
}

class OllamaTrial final : public TrialServer {
 public:
  explicit OllamaTrial(infra::OllamaSettings settings)
      : settings_(std::move(settings)), api_(settings_) {}

  infra::Status load(int num_thread) override {
    settings_.runner.num_thread = num_thread;
    if (auto failure = api_.load(never_)) return infra::transient(failure->message);
    return infra::ok();
  }

  infra::Result<double> generate() override {
    const auto reply = api_.chat(question_, never_);
    if (reply.outcome != infra::ChatOutcome::done && reply.outcome != infra::ChatOutcome::cut) {
      return infra::transient(reply.message);
    }
    const double seconds = std::chrono::duration<double>(reply.figures.time).count();
    if (reply.figures.tokens <= 0 || seconds <= 0) {
      return infra::permanent(
          fmt::format("{} does not tell how fast it was (eval_count, eval_duration): set "
                      "ollama.base_url to Ollama itself",
                      settings_.base_url));
    }
    return static_cast<double>(reply.figures.tokens) / seconds;
  }

 private:
  infra::OllamaSettings settings_;
  infra::OllamaApi api_;
  const infra::ChatRequest question_ = fixed_question();
  const infra::Stop never_;  // Ctrl-C ends the process, and nothing is written before the end
};

// On a terminal one line that changes, else a line for each candidate.
class TrialProgress {
 public:
  TrialProgress() = default;
  ~TrialProgress() {
    if (terminal_) fmt::print(stderr, "\r\033[K");
  }
  TrialProgress(const TrialProgress&) = delete;
  TrialProgress& operator=(const TrialProgress&) = delete;

  void operator()(const TrialStep& step) const {
    const std::string what = fmt::format("[{}/{}] {} thread{}: ", step.candidate, step.candidates,
                                         step.num_thread, step.num_thread == 1 ? "" : "s");
    if (terminal_) {
      fmt::print(stderr, "\r\033[K{}{}", what,
                 step.generation == 0
                     ? "loading the model"
                     : fmt::format("generation {} of {}", step.generation, kGenerations));
    } else if (step.generation == 0) {
      fmt::print(stderr, "{}measuring\n", what);
    }
    std::fflush(stderr);
  }

 private:
  const bool terminal_ = infra::stderr_is_terminal();
};

// "4,6,8"; nothing when it is not that.
std::optional<std::vector<int>> counts_in(std::string_view list) {
  constexpr int kMostThreads = 256;
  std::vector<int> counts;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(','));
    int count = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), count);
    const bool whole = read.ec == std::errc{} && read.ptr == word.data() + word.size();
    if (!whole || count < 1 || count > kMostThreads) return std::nullopt;
    if (std::find(counts.begin(), counts.end(), count) == counts.end()) counts.push_back(count);
    list.remove_prefix(std::min(list.size(), word.size() + 1));
  }
  if (counts.empty() || counts.size() > kMostCandidates) return std::nullopt;
  return counts;
}

// What is measured, before it is.
infra::Result<Tuning> describe(const Config& config, const infra::OllamaSettings& settings) {
  infra::OllamaApi api(settings);
  const infra::Stop never;
  const auto version = api.version(never);
  if (!version) return infra::transient(version.failure.message);
  const auto models = api.installed(never);
  if (!models) return infra::transient(models.failure.message);
  Tuning tuning;
  tuning.cpu = machine_of_model(config);
  tuning.server_version = *version;
  for (const auto& model : *models) {
    if (!infra::same_model(model.name, settings.model)) continue;
    tuning.model = settings.model;
    tuning.model_digest = model.digest;
    return tuning;
  }
  return infra::permanent(
      fmt::format("model {0} is not installed: ollama pull {0}", settings.model));
}

void warn(const Config& config, const std::vector<int>& candidates) {
  fmt::print(
      stderr,
      "Measuring num_thread {} at {}: {} generations of {} tokens each.\n"
      "Each count makes Ollama load the model again, and whoever else uses it waits; stop a\n"
      "running worker first, or they slow each other down. Ctrl-C ends it.\n",
      fmt::join(candidates, ", "), config.ollama.base_url, kGenerations, kTokens);
}

// What --apply came to, or would.
std::string verdict(const Config& config, const Tuning& tuning, bool applied) {
  const std::string file = tuning_file(config).string();
  if (config.inference.num_threads != "auto") {
    return fmt::format(
        "{}inference.num_threads is {} ({}): set it to \"auto\" or to {} for this to count",
        applied ? "Written to " + file + ". " : "", config.inference.num_threads,
        config.origins.find("inference.num_threads")->second, tuning.num_thread);
  }
  if (applied) {
    return fmt::format(
        "Written to {}. inference.num_threads = \"auto\" obeys it: restart the worker", file);
  }
  return "`enrichment-worker tune --apply` measures again and writes it down";
}

void show(const Config& config, const Tuning& tuning, const Options& options) {
  if (options.json) {
    auto object = nlohmann::ordered_json::parse(to_json(tuning));
    object["applied"] = options.apply;
    fmt::print("{}\n", object.dump());
    return;
  }
  fmt::print("{}\n{}\n", tune_report(tuning, infra::wants_colour()),
             verdict(config, tuning, options.apply));
}

}  // namespace

int tune_threads(const Config& config, const Options& options) {
  const bool local = local_port(config.ollama.base_url).has_value();
  if (!local && !options.threads) {
    return failed(
        fmt::format("{} is another machine, whose cores are not known here: name the "
                    "counts to try, such as --threads 4,6,8",
                    config.ollama.base_url));
  }
  const auto given = options.threads ? counts_in(*options.threads) : std::nullopt;
  if (options.threads && !given) {
    return wrong_usage(fmt::format("--threads takes 1 to {} counts within 1..256, such as 4,6,8",
                                   kMostCandidates));
  }
  const auto cores = cores_for_model(config);
  if (local && given && *std::max_element(given->begin(), given->end()) > cores.most) {
    return wrong_usage(
        fmt::format("--threads: more than {} would share cores or a quota here", cores.most));
  }
  const auto settings = config.ollama_settings();
  auto tuning = describe(config, settings);
  if (!tuning) return failed(tuning.error().message);
  if (options.apply) {  // what cannot be written need not be measured
    if (auto made = infra::make_private_directory(config.state_dir()); !made) {
      return failed(made.error().message);
    }
  }
  const auto candidates = given ? *given : thread_candidates(cores);
  warn(config, candidates);
  OllamaTrial trial(settings);
  auto speeds = [&] {
    const TrialProgress progress;
    return try_threads(candidates, trial, std::cref(progress));
  }();
  if (!speeds) return failed(speeds.error().message);
  tuning->speeds = *std::move(speeds);
  tuning->num_thread = best_of(tuning->speeds).num_thread;
  tuning->measured_at = infra::iso8601(infra::SystemClock().wall());
  if (options.apply) {
    if (auto written = write_tuning(tuning_file(config), *tuning); !written) {
      return failed(written.error().message);
    }
  }
  show(config, *tuning, options);
  return kExitFine;
}

}  // namespace worker
