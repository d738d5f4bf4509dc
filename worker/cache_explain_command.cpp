#include <fmt/format.h>

#include <ctime>
#include <nlohmann/json.hpp>

#include "infra/cache_inspection.hpp"
#include "infra/ollama_client.hpp"
#include "infra/sqlite_cache.hpp"
#include "worker/answer_keys.hpp"
#include "worker/commands.hpp"
#include "worker/composition.hpp"
#include "worker/enricher.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"
#include "worker/text_input.hpp"

namespace worker {
namespace {

using json = nlohmann::ordered_json;

// A field's value for people: what somebody wrote stays out.
json shown(const infra::KeyField& field) {
  if (field.name != "text") return field.value;
  return fmt::format("{} bytes, SHA-256 {}", field.value.size(),
                     infra::sha256_hex(field.value).substr(0, 16));
}

// Which fields of a key another entry's fingerprint does not share.
std::vector<std::string> differing(const infra::KeyFields& fields, std::string_view other) {
  const std::string own = fields.fingerprint();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fields.all().size(); ++i) {
    const std::size_t at = i * infra::kFingerprintBytes;
    if (own.compare(at, infra::kFingerprintBytes, other.substr(at, infra::kFingerprintBytes)) !=
        0) {
      names.emplace_back(fields.all()[i].name);
    }
  }
  return names;
}

// One key with its fields, and the entry under it, whose value is set then, or nearest to it.
infra::Result<json> explained(const infra::KeyFields& fields, infra::CacheKind kind,
                              const infra::SqliteCache::Settings& settings,
                              std::optional<std::string>& value) {
  const std::string key = infra::to_hex(fields.key());
  json result{{"key", key}, {"fields", json::array()}, {"found", false}};
  for (const auto& field : fields.all()) {
    result["fields"].push_back({{"name", field.name}, {"value", shown(field)}});
  }
  auto entries = infra::find_cache_entries(settings, key, 1);
  if (!entries) return std::move(entries).error();
  if (!entries->empty()) {
    const auto& entry = entries->front();
    const bool expired = entry.expires <= std::time(nullptr);
    result["found"] = entry.value && !expired;
    value = entry.value;
    if (!entry.value) result["why"] = "damaged";
    if (expired) result["why"] = "expired";
    result["entry"] = {{"created", entry.created},
                       {"expires", entry.expires},
                       {"hits", entry.hits},
                       {"feeling", entry.label}};
    return result;
  }
  auto nearest = infra::nearest_cache_entry(settings, kind, fields.fingerprint());
  if (!nearest) return std::move(nearest).error();
  if (*nearest) {
    result["nearest"] = {{"key", infra::to_hex((*nearest)->key)},
                         {"differs_in", differing(fields, (*nearest)->fingerprint)},
                         {"created", (*nearest)->created},
                         {"feeling", (*nearest)->label}};
  }
  return result;
}

void print(std::string_view title, const json& answer) {
  fmt::print("{}  {}\n", title, answer["key"].get<std::string>());
  for (const auto& field : answer["fields"]) {
    fmt::print("  {:<12}{}\n", field["name"].get<std::string>(), field["value"].get<std::string>());
  }
  if (answer["found"] == true) {
    fmt::print("  -> in the cache, served {} times\n", answer["entry"]["hits"].dump());
  } else if (answer.contains("why")) {
    fmt::print("  -> in the cache, but {}\n", answer["why"].get<std::string>());
  } else if (!answer.contains("nearest")) {
    fmt::print("  -> not in the cache, and nothing like it\n");
  } else {
    std::string names;
    for (const auto& name : answer["nearest"]["differs_in"]) {
      names += (names.empty() ? "" : ", ") + name.get<std::string>();
    }
    fmt::print("  -> not in the cache; the nearest entry, {}, differs in: {}\n",
               answer["nearest"]["key"].get<std::string>().substr(0, 12), names);
  }
}

}  // namespace

int cache_explain(const Config& config, const Options& options) {
  auto input = read_input(options.arguments.front());
  if (!input) return failed(input.error().message);
  const auto texts = texts_in(*input, config);
  if (!texts)
    return failed(fmt::format("{}: {}", options.arguments.front(), texts.error().message));
  if (texts->size() > 1) return failed("more than one text; explain one at a time");
  const stages::Reflection& reflection = texts->front();

  const infra::SystemClock clock;
  const infra::Stop never;
  auto settings = config.cache_settings();
  settings.mode = infra::CacheMode::read_only;
  infra::SqliteCache cache(settings, clock);
  infra::OllamaServer server(config.ollama_settings(), clock);
  infra::OllamaClient client(server, clock);
  Scorers scorers{client.identity(never), std::nullopt};
  const std::string& embed_model = config.ollama.embed_model;
  if (!embed_model.empty()) scorers.embedder = client.identity_of(embed_model, never);
  // With Ollama out of reach, what was last seen of them counts.
  if (!scorers.model) {
    scorers.model = last_seen(cache, config.ollama.text_model);
    if (!scorers.embedder && !embed_model.empty()) {
      scorers.embedder = last_seen(cache, embed_model);
    }
  }
  const auto& model = scorers.model;
  const AnswerKeys keys(config);
  std::optional<std::string> value;
  infra::KeyFields fields;
  keys.stage_one(fields, scorers, reflection.text, reflection.sid);
  auto one = explained(fields, kStageOneKind, settings, value);
  if (!one) return failed(one.error().message);
  json answer{{"stage1", *one}};
  // What Stage 2 is asked stands in Stage 1's answer.
  const auto analysis = value ? stages::parse_analysis(*value) : std::nullopt;
  if (model && analysis) {
    const auto profile =
        profile_of(reflection, *analysis, moment_of(reflection, clock.wall(), config), config);
    infra::KeyFields of_profile;
    keys.stage_two(of_profile, *model, profile, reflection.sid);
    auto two = explained(of_profile, kStageTwoKind, settings, value);
    if (!two) return failed(two.error().message);
    answer["stage2"] = *two;
  }
  if (options.json) {
    fmt::print("{}\n", answer.dump());
    return kExitFine;
  }
  if (!model) {
    fmt::print("The model {} was never seen: this is the key of an answer without it.\n",
               config.ollama.text_model);
  }
  print("Stage 1", answer["stage1"]);
  if (answer.contains("stage2")) print("Stage 2", answer["stage2"]);
  return kExitFine;
}

}  // namespace worker
