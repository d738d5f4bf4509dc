#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "infra/clock.hpp"
#include "tests/bench/bare_sqlite.hpp"
#include "tests/bench/cache_entries.hpp"
#include "tests/bench/diskcache.hpp"
#include "tests/bench/report.hpp"
#include "tests/support/temp_dir.hpp"

namespace bench {

inline constexpr int kEntries = 100'000;
// What the cache's connections have in all (infra/cache_connections.cpp), and what one of its two
// readers has.
inline constexpr int kPageCacheKib = 4096;
inline constexpr int kReaderPageCacheKib = 1536;

// The same entries in the cache, in a bare table and in diskcache, all closed.
struct Stores {
  Stores();

  support::TempDir directory;
  infra::SystemClock clock;
  std::filesystem::path cache = directory / "perf_cache.db";
  std::filesystem::path bare = directory / "bare.db";
  std::vector<infra::Digest> keys = keys_of(kEntries);
  Diskcache diskcache{keys};
};

// Opened, and written to since, as that of every worker that runs: while the
// log is empty, SQLite asks for the size of the file at each get. Opening the bare table writes.
std::unique_ptr<infra::SqliteCache> opened_in_use(const Stores& stores, MemoryTierSize memory = {});

// What is measured. Each adds tables and requirements to the report.
void measure_gets(const Stores& stores, bool quick, Report& report);
void measure_full_hit(const Stores& stores, bool quick, Report& report);
// Opening, and what ten times as many entries change; the latter not when it has to be quick.
void measure_size(const Stores& stores, bool quick, Report& report);
// Adds entries to the cache and to the bare table.
void measure_puts(const Stores& stores, bool quick, Report& report);
// Several processes at once, killed at random. Changes values in the cache.
void measure_processes(const Stores& stores, bool quick, Report& report);

}  // namespace bench
