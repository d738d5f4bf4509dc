#include "worker/cache_report.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

infra::CacheStats stats() {
  infra::CacheStats stats;
  stats.path = "/s/cache/perf_cache.db";
  stats.present = true;
  stats.bytes = 3 << 20;
  stats.limit_bytes = 256 << 20;
  stats.entries = 5;
  infra::CacheKindStats one;
  one.hits_disk = 3;
  one.misses = {1, 0, 0, 0, 0};
  one.saved_ms = 3'661'000;
  one.entries = 5;
  one.latency[3] = 3;
  one.bytes = 1024;
  one.plain_bytes = 3072;
  one.shadow_compared = 4;
  one.shadow_agreed = 3;
  infra::CacheKindStats two;
  two.misses = {2, 1, 0, 0, 0};
  two.not_stored[static_cast<std::size_t>(infra::NotStored::fallback)] = 2;
  two.evicted_ttl = 1;
  stats.kinds = {{"stage1", one}, {"stage2", two}, {"embedding", {}}};
  stats.events[0] = 1;
  stats.top = {{"aabbccddeeff00112233", "stage1", "Sad/Lonely/Alone", 3}};
  stats.variants = {{"1", 4, 30}, {"2", 3, 10}};
  return stats;
}

}  // namespace

TEST_CASE("cache report: a person sees the ratios at once") {
  const auto text = worker::cache_report_text(stats(), false);
  CHECK(text.find("Lookups:               7\n") != std::string::npos);
  CHECK(text.find("  Hits:                3 / 7        ( 42.86 %)\n") != std::string::npos);
  CHECK(text.find("    stage1:            3 / 4        ( 75.00 %)\n") != std::string::npos);
  CHECK(text.find("Time saved:     1 h 01 m 01 s\n") != std::string::npos);
  CHECK(text.find("Storage:        3.0 MiB / 256.0 MiB (1.17 %), 5 entries\n") !=
        std::string::npos);
  CHECK(text.find("Sad/Lonely/Alone") != std::string::npos);
  CHECK(text.find("#1                   4          30  ( 75.00 %)\n") != std::string::npos);
  CHECK(text.find("absent 3 · expired 1\n") != std::string::npos);
  CHECK(text.find("  Trouble:             1   quarantined 1\n") != std::string::npos);
  CHECK(text.find("embedding") == std::string::npos);
  const auto verbose = worker::cache_report_text(stats(), true);
  CHECK(verbose.find("absent 3 · expired 1 · checksum 0") != std::string::npos);
  CHECK(verbose.find("3 KiB stored as 1 KiB (3.0 x smaller)") != std::string::npos);
  CHECK(verbose.find("Shadow agreed:         3 / 4        ( 75.00 %)") != std::string::npos);
  CHECK(verbose.find("quarantined 1") != std::string::npos);
  CHECK(verbose.find("fallback 2") != std::string::npos);
}

TEST_CASE("cache report: the ids that machines rely on") {
  const auto report = json::parse(worker::cache_report_json(stats(), -1));
  CHECK(report["schema"] == 1);
  for (const char* id : {"path", "bytes", "wal_bytes", "limit_bytes", "entries"}) {
    CHECK(report["database"].contains(id));
  }
  for (const json* part : {&report, &report["by_stage"]["stage1"], &report["by_stage"]["stage2"],
                           &report["by_stage"]["embedding"]}) {
    CHECK((*part)["lookups"] ==
          (*part)["hits"]["total"].get<int>() + (*part)["misses"]["total"].get<int>());
    CHECK((*part)["hits"]["total"] == (*part)["hits"]["memory"].get<int>() +
                                          (*part)["hits"]["disk"].get<int>() +
                                          (*part)["hits"]["coalesced"].get<int>());
    for (const char* id : {"total", "absent", "expired", "checksum", "bypass", "busy"}) {
      CHECK((*part)["misses"].contains(id));
    }
    for (const char* id :
         {"guest", "cut", "empty", "invalid", "fallback", "digest", "full", "busy"}) {
      CHECK((*part)["not_stored"].contains(id));
    }
    for (const char* id : {"size", "ttl", "invalidated"}) CHECK((*part)["evicted"].contains(id));
    for (const char* id : {"p50", "p95", "p99"}) CHECK((*part)["latency_us"].contains(id));
    for (const char* id : {"compared", "agreed"}) CHECK((*part)["shadow"].contains(id));
    CHECK((*part).contains("time_saved_seconds"));
  }
  CHECK(report["hit_rate"] == doctest::Approx(3.0 / 7));
  CHECK(report["time_saved_seconds"] == 3661.0);
  CHECK(report["top"][0]["feeling"] == "Sad/Lonely/Alone");
  CHECK(report.contains("since"));
  CHECK(report.contains("updated"));
}

TEST_CASE("cache report: Prometheus reads it") {
  const auto text = worker::cache_report_prometheus(stats());
  CHECK(text.find("enrichment_cache_hits_total{stage=\"stage1\",tier=\"disk\"} 3\n") !=
        std::string::npos);
  CHECK(text.find("enrichment_cache_misses_total{stage=\"stage2\",reason=\"expired\"} 1\n") !=
        std::string::npos);
  CHECK(text.find("# TYPE enrichment_cache_entries gauge\n") != std::string::npos);
}
