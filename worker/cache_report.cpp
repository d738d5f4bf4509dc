#include "worker/cache_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <numeric>

#include "worker/utc_time.hpp"

namespace worker {
namespace {

using infra::CacheKindStats;
using infra::CacheStats;
using json = nlohmann::ordered_json;

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <std::size_t N>
json named(const std::array<std::string_view, N>& names,
           const std::array<std::uint64_t, N>& values) {
  json object = json::object();
  for (std::size_t i = 0; i < N; ++i) object[std::string(names.at(i))] = values.at(i);
  return object;
}

// The ids that the whole and each kind share.
json counters_of(const CacheKindStats& kind) {
  json misses{{"total", kind.missed()}};
  misses.update(named(infra::kMissNames, kind.misses));
  return {{"lookups", kind.lookups()},
          {"hits",
           {{"total", kind.hits()},
            {"memory", kind.hits_memory},
            {"disk", kind.hits_disk},
            {"coalesced", kind.hits_coalesced}}},
          {"misses", misses},
          {"hit_rate", share(kind.hits(), kind.lookups())},
          {"not_stored", named(infra::kNotStoredNames, kind.not_stored)},
          {"evicted",
           {{"size", kind.evicted_size},
            {"ttl", kind.evicted_ttl},
            {"invalidated", kind.evicted_invalidated}}},
          {"time_saved_seconds", static_cast<double>(kind.saved_ms) / 1000.0},
          {"latency_us",
           {{"p50", infra::latency_at(kind.latency, 0.50)},
            {"p95", infra::latency_at(kind.latency, 0.95)},
            {"p99", infra::latency_at(kind.latency, 0.99)}}},
          {"shadow", {{"compared", kind.shadow_compared}, {"agreed", kind.shadow_agreed}}}};
}

std::string ratio(std::uint64_t part, std::uint64_t whole) {
  return fmt::format("{:>8} / {:<8} ({:6.2f} %)", part, whole, 100 * share(part, whole));
}

std::string duration(std::uint64_t ms) {
  const std::uint64_t s = ms / 1000;
  if (s >= 3600) return fmt::format("{} h {:02} m {:02} s", s / 3600, s / 60 % 60, s % 60);
  if (s >= 60) return fmt::format("{} m {:02} s", s / 60, s % 60);
  return fmt::format("{:.3f} s", static_cast<double>(ms) / 1000.0);
}

// "512 KiB", "3.1 MiB".
std::string size(std::uint64_t bytes) {
  const auto kib = static_cast<double>(bytes) / 1024;
  return kib < 1024 ? fmt::format("{:.0f} KiB", kib) : fmt::format("{:.1f} MiB", kib / 1024);
}

std::string moment(std::int64_t seconds) {
  return seconds == 0 ? "never" : utc_time(seconds) + " UTC";
}

// "absent 3 · expired 1"; those that are zero only when asked for.
template <std::size_t N>
std::string reasons(const std::array<std::string_view, N>& names,
                    const std::array<std::uint64_t, N>& counts, bool zeros) {
  std::string text;
  for (std::size_t i = 0; i < N; ++i) {
    if (counts.at(i) == 0 && !zeros) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : " · ", names.at(i), counts.at(i));
  }
  return text;
}

template <std::size_t N>
std::uint64_t sum_of(const std::array<std::uint64_t, N>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

std::string cache_report_text(const CacheStats& stats, bool verbose) {
  const CacheKindStats total = stats.total();
  std::string out;
  const auto row = [&](std::string_view name, std::string_view value, std::string_view more = "") {
    out += fmt::format("{:<16}{}{}{}\n", name, value, more.empty() ? "" : "   ", more);
  };
  row("Lookups:", fmt::format("{:>8}", total.lookups()));
  row("  Hits:", ratio(total.hits(), total.lookups()));
  for (const auto& [name, kind] : stats.kinds) {
    if (kind.lookups() > 0 || verbose) {
      row(fmt::format("    {}:", name), ratio(kind.hits(), kind.lookups()));
    }
  }
  const std::pair<std::string_view, std::uint64_t> tiers[] = {{"memory", total.hits_memory},
                                                              {"file", total.hits_disk},
                                                              {"coalesced", total.hits_coalesced}};
  for (const auto& [name, count] : tiers) {
    if (count > 0 || verbose) row(fmt::format("    {}:", name), ratio(count, total.hits()));
  }
  row("  Misses:", ratio(total.missed(), total.lookups()),
      reasons(infra::kMissNames, total.misses, verbose));
  row("Not stored:", fmt::format("{:>8}", sum_of(total.not_stored)),
      reasons(infra::kNotStoredNames, total.not_stored, verbose));
  row("Time saved:", duration(total.saved_ms));
  row("Hit latency:",
      fmt::format("p50 {:.0f} us · p95 {:.0f} us · p99 {:.0f} us",
                  infra::latency_at(total.latency, 0.50), infra::latency_at(total.latency, 0.95),
                  infra::latency_at(total.latency, 0.99)));
  if (total.shadow_compared > 0 || verbose) {
    row("Shadow agreed:", ratio(total.shadow_agreed, total.shadow_compared));
  }
  row("Storage:",
      fmt::format("{} / {} ({:.2f} %), {} entries", size(stats.bytes), size(stats.limit_bytes),
                  100 * share(stats.bytes, stats.limit_bytes), stats.entries));
  const std::uint64_t evicted = total.evicted_size + total.evicted_ttl + total.evicted_invalidated;
  if (evicted > 0 || verbose) {
    row("  Evicted:", fmt::format("{:>8}", evicted),
        fmt::format("size {} · ttl {} · invalidated {}", total.evicted_size, total.evicted_ttl,
                    total.evicted_invalidated));
  }
  if (sum_of(stats.events) > 0 || verbose) {
    row("  Trouble:", fmt::format("{:>8}", sum_of(stats.events)),
        reasons(infra::kCacheEventNames, stats.events, verbose));
  }
  row("File:", stats.present ? stats.path : stats.path + " (not there)");
  if (verbose) {
    row("  Answers:", fmt::format("{} stored as {} ({:.1f} x smaller)", size(total.plain_bytes),
                                  size(total.bytes),
                                  total.bytes == 0 ? 1.0
                                                   : static_cast<double>(total.plain_bytes) /
                                                         static_cast<double>(total.bytes)));
    row("  Free:", fmt::format("{} inside the file, {} in the log not yet merged",
                               size(stats.free_bytes), size(stats.wal_bytes)));
    row("  Oldest:", moment(stats.oldest));
    row("  Next expiry:", moment(stats.next_expiry));
    row("  SQLite:", stats.sqlite);
    row("Counted since:", moment(stats.since));
    row("Last change:", moment(stats.updated));
  }
  if (!stats.top.empty()) {
    out += fmt::format("\n{:<14}{:<12}{:>8}  {}\n", "Most popular", "stage", "hits", "feeling");
    for (const auto& entry : stats.top) {
      out += fmt::format("{:<14}{:<12}{:>8}  {}\n", entry.key_hex.substr(0, 12), entry.kind,
                         entry.hits, entry.label);
    }
  }
  if (!stats.variants.empty()) {
    std::uint64_t hits = 0;
    for (const auto& variant : stats.variants) hits += variant.hits;
    out += fmt::format("\n{:<14}{:>8}{:>12}\n", "Variants", "entries", "hits");
    for (const auto& variant : stats.variants) {
      out += fmt::format("#{:<13}{:>8}{:>12}  ({:6.2f} %)\n", variant.name, variant.entries,
                         variant.hits, 100 * share(variant.hits, hits));
    }
  }
  return out;
}

std::string cache_report_json(const CacheStats& stats, int indent) {
  json report{{"schema", 1},
              {"database",
               {{"path", stats.path},
                {"bytes", stats.bytes},
                {"wal_bytes", stats.wal_bytes},
                {"free_bytes", stats.free_bytes},
                {"limit_bytes", stats.limit_bytes},
                {"entries", stats.entries},
                {"oldest", stats.oldest},
                {"next_expiry", stats.next_expiry}}}};
  report.update(counters_of(stats.total()));
  report["events"] = named(infra::kCacheEventNames, stats.events);
  json by_stage = json::object();
  for (const auto& [name, kind] : stats.kinds) {
    json counters = counters_of(kind);
    counters["entries"] = kind.entries;
    counters["bytes"] = kind.bytes;
    counters["plain_bytes"] = kind.plain_bytes;
    by_stage[name] = std::move(counters);
  }
  report["by_stage"] = std::move(by_stage);
  json top = json::array();
  for (const auto& entry : stats.top) {
    top.push_back({{"key", entry.key_hex},
                   {"stage", entry.kind},
                   {"feeling", entry.label},
                   {"hits", entry.hits}});
  }
  report["top"] = std::move(top);
  json variants = json::array();
  for (const auto& variant : stats.variants) {
    variants.push_back(
        {{"variant", variant.name}, {"entries", variant.entries}, {"hits", variant.hits}});
  }
  report["variants"] = std::move(variants);
  report["since"] = stats.since;
  report["updated"] = stats.updated;
  return report.dump(indent, ' ', false, json::error_handler_t::replace);
}

std::string cache_report_prometheus(const CacheStats& stats) {
  std::string out;
  const auto family = [&](std::string_view name, std::string_view type, std::string_view help) {
    out += fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
  };
  family("enrichment_cache_hits_total", "counter", "Look-ups answered from the cache.");
  for (const auto& [name, kind] : stats.kinds) {
    const std::pair<std::string_view, std::uint64_t> tiers[] = {
        {"memory", kind.hits_memory}, {"disk", kind.hits_disk}, {"coalesced", kind.hits_coalesced}};
    for (const auto& [tier, count] : tiers) {
      out += fmt::format("enrichment_cache_hits_total{{stage=\"{}\",tier=\"{}\"}} {}\n", name, tier,
                         count);
    }
  }
  family("enrichment_cache_misses_total", "counter", "Look-ups not answered, by reason.");
  for (const auto& [name, kind] : stats.kinds) {
    for (std::size_t i = 0; i < infra::kMissNames.size(); ++i) {
      out += fmt::format("enrichment_cache_misses_total{{stage=\"{}\",reason=\"{}\"}} {}\n", name,
                         infra::kMissNames.at(i), kind.misses.at(i));
    }
  }
  family("enrichment_cache_not_stored_total", "counter", "Answers not kept, by reason.");
  for (const auto& [name, kind] : stats.kinds) {
    for (std::size_t i = 0; i < infra::kNotStoredNames.size(); ++i) {
      out += fmt::format("enrichment_cache_not_stored_total{{stage=\"{}\",reason=\"{}\"}} {}\n",
                         name, infra::kNotStoredNames.at(i), kind.not_stored.at(i));
    }
  }
  family("enrichment_cache_events_total", "counter", "What befell the cache's file.");
  for (std::size_t i = 0; i < infra::kCacheEventNames.size(); ++i) {
    out += fmt::format("enrichment_cache_events_total{{event=\"{}\"}} {}\n",
                       infra::kCacheEventNames.at(i), stats.events.at(i));
  }
  family("enrichment_cache_time_saved_seconds_total", "counter",
         "Time it once took to make the answers that were served.");
  out += fmt::format("enrichment_cache_time_saved_seconds_total {:.3f}\n",
                     static_cast<double>(stats.total().saved_ms) / 1000.0);
  family("enrichment_cache_entries", "gauge", "Answers kept.");
  out += fmt::format("enrichment_cache_entries {}\n", stats.entries);
  family("enrichment_cache_bytes", "gauge", "Size of the cache's file.");
  out += fmt::format("enrichment_cache_bytes {}\n", stats.bytes);
  family("enrichment_cache_limit_bytes", "gauge", "Most bytes of the cache's file.");
  out += fmt::format("enrichment_cache_limit_bytes {}\n", stats.limit_bytes);
  return out;
}

}  // namespace worker
