#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "infra/ollama_api.hpp"
#include "worker/admin_access.hpp"
#include "worker/doctor_checks.hpp"
#include "worker/thread_choice.hpp"

namespace worker {
namespace {

using infra::OllamaModel;

constexpr int kManyReloads = 3;

Finding warning(std::string text) { return {Verdict::warn, "ollama", std::move(text)}; }
Finding fine(std::string text) { return {Verdict::ok, "ollama", std::move(text)}; }

// "0.8.3" is older than 0.9: then `think` is not known there.
bool ignores_think(const std::string& version) {
  int major = -1;
  int minor = -1;
  return std::sscanf(version.c_str(), "%d.%d", &major, &minor) == 2 && major == 0 && minor < 9;
}

std::string names_of(const std::vector<OllamaModel>& models) {
  std::string names;
  for (const OllamaModel& model : models) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", model.name);
  }
  return names.empty() ? "none" : names;
}

const OllamaModel* find(const std::vector<OllamaModel>& models, const std::string& name) {
  const auto at = std::ranges::find_if(
      models, [&](const OllamaModel& model) { return infra::same_model(model.name, name); });
  return at == models.end() ? nullptr : &*at;
}

Finding check_model_card(infra::OllamaApi& api, const Config& config, const std::string& digest,
                         const infra::Stop& never) {
  const std::string& name = config.ollama.text_model;
  const auto card = api.show(name, never);
  if (!card) return warning(card.failure.message);
  const auto can = [&](std::string_view what) {
    return std::ranges::find(card->capabilities, what) != card->capabilities.end();
  };
  if (!card->capabilities.empty() && !can("completion")) {
    return warning(fmt::format("{} cannot chat: set ollama.text_model to a model that can", name));
  }
  if (card->context_length > 0 && card->context_length < config.inference.num_ctx) {
    return warning(
        fmt::format("{} was trained with {} tokens of context, inference.num_ctx is {}: "
                    "lower it",
                    name, card->context_length, config.inference.num_ctx));
  }
  return fine(fmt::format("{} is installed ({})", name, digest.substr(0, 12)));
}

Finding check_loaded(infra::OllamaApi& api, const Config& config, const infra::Stop& never) {
  const std::string& name = config.ollama.text_model;
  const auto loaded = api.loaded(never);
  if (!loaded) return warning(loaded.failure.message);
  const OllamaModel* ours = find(*loaded, name);
  if (ours == nullptr) {
    return fine(
        fmt::format("{} is not loaded now; the worker loads it before the first question "
                    "(up to {:.0f} s)",
                    name, config.ollama.timeout_preload));
  }
  if (ours->context_length > 0 && ours->context_length != config.inference.num_ctx) {
    return warning(
        fmt::format("{} is loaded with a context of {}, the worker asks for {}: each "
                    "change loads it anew; give whoever else uses it the same num_ctx",
                    name, ours->context_length, config.inference.num_ctx));
  }
  return fine(fmt::format("{} is loaded with a context of {}", name, ours->context_length));
}

Finding check_embedder(const Config& config, const std::vector<OllamaModel>& installed) {
  const std::string& name = config.ollama.embed_model;
  if (name.empty()) return fine("no embedding model is asked for (ollama.embed_model)");
  if (const OllamaModel* there = find(installed, name)) {
    return fine(fmt::format("{} is installed ({})", name, there->digest.substr(0, 12)));
  }
  return warning(
      fmt::format("embedding model {0} is not installed, feelings are found without it: "
                  "ollama pull {0}, or set ollama.embed_model to \"\"",
                  name));
}

// As the running worker has counted them.
int reloads_seen(const Config& config) {
  const auto metrics = ask_worker(config, "/metrics");
  if (!metrics) return 0;
  constexpr std::string_view kName = "event=\"model_reloaded\"} ";
  const std::size_t at = metrics->find(kName);
  int times = 0;
  if (at != std::string::npos) {
    const char* number = metrics->data() + at + kName.size();
    std::from_chars(number, metrics->data() + metrics->size(), times);
  }
  return times;
}

}  // namespace

std::vector<Finding> check_ollama(const Config& config) {
  const infra::Stop never;
  const infra::OllamaSettings settings = config.ollama_settings();
  infra::OllamaApi api(settings);
  const auto version = api.version(never);
  if (!version) {
    if (version.failure.outcome != infra::ChatOutcome::unreachable) {
      return {warning(version.failure.message)};
    }
    const std::string install =
        local_port(config.ollama.base_url)
            ? fmt::format(" Not installed: https://ollama.com, then `ollama pull {}`",
                          config.ollama.text_model)
            : "";
    return {warning(fmt::format("nobody answers, results are made from words alone: {}{}",
                                version.failure.message, install))};
  }
  std::vector<Finding> findings{
      ignores_think(*version)
          ? warning(fmt::format("{} is Ollama {}, which does not know `think`: models that think "
                                "spend their tokens on it; update to 0.9 or newer",
                                config.ollama.base_url, *version))
          : fine(fmt::format("{} is Ollama {}", config.ollama.base_url, *version))};
  const auto installed = api.installed(never);
  if (!installed) {
    findings.push_back(warning(installed.failure.message));
    return findings;
  }
  findings.push_back(check_embedder(config, *installed));
  const OllamaModel* ours = find(*installed, config.ollama.text_model);
  if (ours == nullptr) {
    findings.push_back(
        warning(fmt::format("model {0} is not installed: ollama pull {0} "
                            "(installed: {1})",
                            config.ollama.text_model, names_of(*installed))));
    return findings;
  }
  findings.push_back(check_model_card(api, config, ours->digest, never));
  findings.push_back(check_loaded(api, config, never));
  if (const int reloads = reloads_seen(config); reloads >= kManyReloads) {
    findings.push_back(warning(
        fmt::format("the model was loaded anew {} times while the worker ran: somebody else uses "
                    "it with other options, or it is unloaded in between (inference.keep_alive)",
                    reloads)));
  }
  return findings;
}

}  // namespace worker
