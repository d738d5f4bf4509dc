#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "infra/cache_inspection.hpp"
#include "infra/cache_writer.hpp"
#include "infra/clock.hpp"
#include "infra/sqlite_cache.hpp"
#include "infra/terminal.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/utc_time.hpp"

namespace worker {
namespace {

using infra::CacheEntryInfo;
using json = nlohmann::ordered_json;

std::string stage_of(const Config& config, infra::CacheKind kind) {
  const auto kinds = config.cache_settings().kinds;
  return kind < kinds.size() ? kinds[kind] : fmt::format("kind {}", kind);
}

json as_json(const CacheEntryInfo& entry, const Config& config) {
  json shown{{"key", infra::to_hex(entry.key)},
             {"stage", stage_of(config, entry.kind)},
             {"feeling", entry.label},
             {"model", entry.model},
             {"owner", entry.owner},
             {"created", entry.created},
             {"expires", entry.expires},
             {"used", entry.used},
             {"hits", entry.hits},
             {"made_in_ms", entry.cost.count()},
             {"stored_bytes", entry.stored_bytes},
             {"plain_bytes", entry.plain_bytes},
             {"dictionary", entry.coding},
             {"damaged", !entry.value.has_value()}};
  const bool text = entry.value && json::accept(*entry.value);
  shown["value"] = text ? json::parse(*entry.value) : json(nullptr);
  return shown;
}

std::string as_text(const CacheEntryInfo& entry, const Config& config) {
  std::string out;
  const auto row = [&](std::string_view name, std::string_view value) {
    out += fmt::format("{:<10}{}\n", name, value);
  };
  row("key", infra::to_hex(entry.key));
  row("stage", stage_of(config, entry.kind));
  if (!entry.label.empty()) row("feeling", entry.label);
  row("made by", entry.model.empty() ? "no model" : entry.model);
  row("in", fmt::format("{:.3f} s", static_cast<double>(entry.cost.count()) / 1000));
  if (!entry.owner.empty()) row("owner", entry.owner);
  row("created", utc_time(entry.created) + " UTC");
  row("expires", utc_time(entry.expires) + " UTC");
  row("used", fmt::format("{} times, lastly about {} UTC", entry.hits, utc_time(entry.used)));
  row("size", fmt::format("{} bytes, {} in the file{}", entry.plain_bytes, entry.stored_bytes,
                          entry.coding > 0 ? fmt::format(" (dictionary {})", entry.coding) : ""));
  if (!entry.value) {
    row("value", "damaged, or a newer version's: it is never served");
  } else if (json::accept(*entry.value)) {
    out += json::parse(*entry.value).dump(2) + "\n";
  } else {
    row("value", fmt::format("{} numbers", entry.value->size() / sizeof(float)));
  }
  return out;
}

}  // namespace

int cache_inspect(const Config& config, const Options& options) {
  constexpr std::size_t kMost = 20;
  if (options.arguments.size() != 1) return wrong_usage("give one key, or its first digits");
  const auto found =
      infra::find_cache_entries(config.cache_settings(), options.arguments.front(), kMost + 1);
  if (!found) return failed(found.error().message);
  if (found->empty()) {
    return failed(fmt::format("no entry begins with {} in {}", options.arguments.front(),
                              config.cache_path().string()));
  }
  if (found->size() == 1) {
    if (options.json) {
      fmt::print("{}\n", as_json(found->front(), config).dump());
    } else {
      fmt::print("{}", as_text(found->front(), config));
    }
    return kExitFine;
  }
  for (std::size_t i = 0; i < std::min(found->size(), kMost); ++i) {
    const CacheEntryInfo& entry = (*found)[i];
    fmt::print(stderr, "  {}  {:<10} {}\n", infra::to_hex(entry.key), stage_of(config, entry.kind),
               entry.label);
  }
  return failed(fmt::format("{} entries begin with {}; give more digits",
                            found->size() > kMost ? "more than 20" : std::to_string(found->size()),
                            options.arguments.front()));
}

int cache_verify(const Config& config, const Options& options) {
  std::error_code problem;
  if (!std::filesystem::exists(config.cache_path(), problem)) {
    fmt::print("there is no cache at {}\n", config.cache_path().string());
    return kExitFine;
  }
  std::optional<infra::Progress> progress;
  const auto result =
      infra::verify_cache(config.cache_settings(), [&](std::uint64_t done, std::uint64_t all) {
        if (!progress) progress.emplace("checking", all);
        progress->advance_to(done);
      });
  progress.reset();
  if (!result) return failed(result.error().message);
  std::int64_t removed = 0;
  if (!result->damaged.empty()) {
    const infra::SystemClock clock;
    auto settings = config.cache_settings();
    settings.mode = infra::CacheMode::on;
    infra::SqliteCache cache(settings, clock);
    for (const infra::Digest& key : result->damaged) {
      infra::CacheSelection selection;
      selection.key = key;
      removed += cache.invalidate(selection) ? 1 : 0;
    }
  }
  if (options.json) {
    fmt::print("{}\n", json{{"checked", result->checked},
                            {"damaged", result->damaged.size()},
                            {"removed", removed},
                            {"of_newer_version", result->of_newer_version},
                            {"structure", result->structure.empty() ? "ok" : result->structure}}
                           .dump());
  } else {
    fmt::print("{} entries checked, {} damaged{}\n", result->checked, result->damaged.size(),
               result->damaged.empty() ? "" : fmt::format(", {} removed", removed));
    if (result->of_newer_version > 0) {
      fmt::print("{} are a newer version's and not served by this one\n", result->of_newer_version);
    }
    if (!result->structure.empty()) {
      fmt::print(
          "the file itself is damaged: {}\nA worker moves it aside and starts anew when it "
          "comes upon that; `enrichment-worker cache clear` does not help.\n",
          result->structure);
    }
  }
  return result->damaged.empty() && result->structure.empty() ? kExitFine : kExitFailed;
}

}  // namespace worker
