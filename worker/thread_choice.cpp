#include "worker/thread_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "infra/http_client.hpp"
#include "infra/ollama_api.hpp"
#include "worker/config.hpp"
#include "worker/tuning.hpp"

namespace worker {
namespace {

constexpr std::string_view kMeasureAgain = "run `enrichment-worker tune --apply` again";

// Why the measured count does not hold any more; empty when it does, as far as is known.
std::string contradiction(const Config& config, const Tuning& tuning, const ServerFacts& facts) {
  const auto differs = [](std::string_view what, std::string_view then, std::string_view now) {
    return fmt::format("measured with {} {}, which is {} now: {}", what, then, now, kMeasureAgain);
  };
  const std::string machine = machine_of_model(config);
  if (tuning.cpu != machine) return differs("the CPU", tuning.cpu, machine);
  if (!infra::same_model(tuning.model, config.ollama.text_model)) {
    return differs("the model", tuning.model, config.ollama.text_model);
  }
  if (!facts.version.empty() && facts.version != tuning.server_version) {
    return differs("Ollama", tuning.server_version, facts.version);
  }
  if (!facts.model_digest.empty() && facts.model_digest != tuning.model_digest) {
    constexpr std::size_t kShown = 12;
    return differs("the model's digest", tuning.model_digest.substr(0, kShown),
                   facts.model_digest.substr(0, kShown));
  }
  if (!local_port(config.ollama.base_url)) return {};
  if (const auto cores = cores_for_model(config); tuning.num_thread > cores.most) {
    return fmt::format("measured {} threads, and only {} may be used now: {}", tuning.num_thread,
                       cores.most, kMeasureAgain);
  }
  return {};
}

ThreadChoice measured(const Tuning& tuning, const ServerFacts& facts) {
  const bool checked = !facts.version.empty() && !facts.model_digest.empty();
  return {tuning.num_thread,
          fmt::format("measured by tune at {}, {:.1f} tokens/s{}", tuning.measured_at,
                      tuning.tokens_per_second(),
                      checked ? "" : "; Ollama did not say whether that still holds"),
          {}};
}

ServerFacts ask_server(const Config& config) {
  infra::OllamaSettings settings = config.ollama_settings();
  settings.connect_limit = std::min(settings.connect_limit, std::chrono::milliseconds(1'000));
  settings.small_limit = std::chrono::milliseconds(2'000);
  infra::OllamaApi api(settings);
  const infra::Stop never;
  ServerFacts facts;
  const auto version = api.version(never);
  if (!version) return facts;
  facts.version = *version;
  const auto models = api.installed(never);
  if (!models) return facts;
  for (const auto& model : *models) {
    if (infra::same_model(model.name, settings.model)) facts.model_digest = model.digest;
  }
  return facts;
}

}  // namespace

ThreadChoice choose_threads(const Config& config, const std::optional<Tuning>& tuning,
                            const ServerFacts& facts) {
  if (config.inference.num_threads != "auto") {
    return {std::stoi(config.inference.num_threads), "as configured", {}};
  }
  ThreadChoice choice;
  if (tuning) {
    choice.complaint = contradiction(config, *tuning, facts);
    if (choice.complaint.empty()) return measured(*tuning, facts);
  }
  if (!local_port(config.ollama.base_url)) {
    choice.why = "left to the server, which is on another machine";
    return choice;
  }
  const auto cores = cores_for_model(config);
  choice.num_thread = cores.count;
  choice.why = cores.evidence;
  return choice;
}

ThreadChoice choose_threads(const Config& config) {
  if (config.inference.num_threads != "auto") return choose_threads(config, {}, {});
  const auto tuning = read_tuning(tuning_file(config));
  if (!tuning) {
    auto choice = choose_threads(config, {}, {});
    choice.complaint = tuning.error().message;
    return choice;
  }
  return choose_threads(config, *tuning, *tuning ? ask_server(config) : ServerFacts{});
}

void set_thread_choice(Config& config) { config.threads = choose_threads(config); }

std::filesystem::path tuning_file(const Config& config) {
  return config.state_dir() / "tuned.json";
}

std::optional<int> local_port(std::string_view url) {
  constexpr int kHttp = 80;
  constexpr int kHttps = 443;
  if (!infra::on_this_machine(url)) return std::nullopt;
  int port = url.starts_with("https") ? kHttps : kHttp;
  url.remove_prefix(url.find("://") + 3);
  url = url.substr(0, url.find('/'));
  if (const auto bracket = url.find(']'); bracket != std::string_view::npos) {
    url.remove_prefix(bracket);
  }
  if (const auto colon = url.find(':'); colon != std::string_view::npos) {
    std::from_chars(url.data() + colon + 1, url.data() + url.size(), port);
  }
  return port;
}

infra::ComputeCores cores_for_model(const Config& config) {
  return infra::compute_cores_of_server(local_port(config.ollama.base_url).value_or(0));
}

std::string machine_of_model(const Config& config) {
  return local_port(config.ollama.base_url) ? infra::processor_name() : config.ollama.base_url;
}

}  // namespace worker
