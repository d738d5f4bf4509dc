#include <chrono>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "tests/bench/cache_stores.hpp"
#include "tests/bench/loop.hpp"

namespace bench {
namespace {

constexpr double kPageBytes = 4096;
// A table of 100,000 entries has some 35,000 pages, its indices have 3,000.
constexpr double kFewPages = 100;
constexpr int kManyEntries = 10 * kEntries;

// What this process has read from files so far, from the disk or from memory.
std::uint64_t bytes_read() {
  std::ifstream counters("/proc/self/io");
  std::string name;
  std::uint64_t value = 0;
  if (counters >> name >> value && name == "rchar:") return value;
  throw std::runtime_error("/proc/self/io does not say what was read");
}

struct Openings {
  std::vector<double> ms, pages;
};

void open_and_get(const std::filesystem::path& path, const Stores& stores, Openings& openings) {
  const std::uint64_t before = bytes_read();
  const auto began = std::chrono::steady_clock::now();
  infra::SqliteCache cache(cache_settings(path), stores.clock);
  const bool found = cache.get(0, stores.keys.front()).value.has_value();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  openings.ms.push_back(took.count());
  openings.pages.push_back(static_cast<double>(bytes_read() - before) / kPageBytes);
  if (!found) throw std::runtime_error("an entry is missing");
}

Report::Row row(std::string name, const Openings& openings) {
  return {std::move(name), {spread_of(openings.ms), spread_of(openings.pages)}};
}

Openings opened_again(const std::filesystem::path& path, const Stores& stores) {
  Openings openings;
  for (int i = 0; i < 9; ++i) open_and_get(path, stores, openings);
  return openings;
}

// With a log nearly as long as it gets while nobody maintains, left as it was: file and log are
// copied while they are open.
Openings opened_after_kill(const Stores& stores) {
  constexpr std::uintmax_t kLongLog = 15 << 20;
  const std::string log = stores.cache.string() + "-wal";
  Openings openings;
  for (int i = 0; i < 3; ++i) {
    const support::TempDir copy;
    const auto path = copy / "perf_cache.db";
    infra::SqliteCache cache(cache_settings(stores.cache), stores.clock);
    Draw draw(kEntries);
    do {
      const int number = draw();
      cache.put(entry_of(stores.keys[static_cast<std::size_t>(number)], value_of(number)));
    } while (std::filesystem::file_size(log) < kLongLog);
    std::filesystem::copy(stores.cache, path);
    std::filesystem::copy(log, path.string() + "-wal");
    open_and_get(path, stores, openings);
  }
  return openings;
}

// The same of ten times as many entries, and how much longer the p50 of a get is.
double measure_many(const Stores& stores, Report::Table& openings, Report& report) {
  const support::TempDir directory;
  const auto path = directory / "perf_cache.db";
  {
    infra::SqliteCache filled(cache_settings(path), stores.clock);
    fill(filled, 0, kManyEntries);
  }
  openings.rows.push_back(row("1,000,000 entries", opened_again(path, stores)));
  progress("gets of 1,000,000 entries");
  const auto few = opened_in_use(stores, kNoMemoryTier);
  infra::SqliteCache many(cache_settings(path, kNoMemoryTier), stores.clock);
  const auto keys = keys_of(kManyEntries);
  many.put(entry_of(keys.front(), value_of(0)));  // as opened_in_use()
  const auto get_loop = [&](std::string name, infra::SqliteCache& cache, int entries) {
    return loop(std::move(name), 40'000, [&, draw = Draw(entries)]() mutable {
      if (!cache.get(0, keys[static_cast<std::size_t>(draw())]).value) {
        throw std::runtime_error("an entry is missing");
      }
    });
  };
  const std::vector<Loop> loops{get_loop("100,000 entries", *few, kEntries),
                                get_loop("1,000,000 entries", many, kManyEntries)};
  const auto all = in_turns(loops, 5);
  report.tables.push_back({"get of random entries, without memory tier",
                           kLoopColumns,
                           {row(loops[0].name, all[0]), row(loops[1].name, all[1]),
                            ratio_row("    ratio", all[1], all[0])}});
  return ratio(all[1], all[0], &LoopFigures::p50_us).median;
}

}  // namespace

void measure_size(const Stores& stores, bool quick, Report& report) {
  progress("opening");
  Report::Table table{"opening and first get, file in memory", {"ms", "pages of 4 KiB read"}};
  const Openings opened = opened_again(stores.cache, stores);
  table.rows.push_back(row("100,000 entries", opened));
  table.rows.push_back(row("    and a log of 15 MiB left by kill -9", opened_after_kill(stores)));
  std::optional<double> slower;
  if (!quick) slower = measure_many(stores, table, report);
  report.tables.push_back(std::move(table));
  report.requirements.push_back({"opening with 100,000 entries, and the first get: ms",
                                 Report::Bound::at_most, 20, spread_of(opened.ms).median});
  report.requirements.push_back({"    pages it reads: no scan (the file has some 40,000)",
                                 Report::Bound::at_most, kFewPages, spread_of(opened.pages).max});
  report.requirements.push_back(
      {"p50 of a get of 1,000,000 entries by that of 100,000", Report::Bound::at_most, 2, slower});
}

}  // namespace bench
