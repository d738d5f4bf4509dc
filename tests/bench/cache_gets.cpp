#include <algorithm>
#include <array>
#include <stdexcept>

#include "tests/bench/cache_stores.hpp"
#include "tests/bench/loop.hpp"

namespace bench {
namespace {

constexpr int kBatch = 64;

void require(bool found) {
  if (!found) throw std::runtime_error("an entry is missing");
}

class RandomKeys {
 public:
  explicit RandomKeys(const std::vector<infra::Digest>& keys)
      : keys_(keys), draw_(static_cast<int>(keys.size())) {}
  const infra::Digest& next() { return keys_[static_cast<std::size_t>(draw_())]; }

 private:
  const std::vector<infra::Digest>& keys_;
  Draw draw_;
};

Loop get_loop(std::string name, infra::SqliteCache& cache, RandomKeys keys, int turns) {
  return loop(std::move(name), turns,
              [&cache, keys]() mutable { require(cache.get(0, keys.next()).value.has_value()); });
}

Loop bare_loop(std::string name, BareSqlite& bare, RandomKeys keys, int turns) {
  return loop(std::move(name), turns, [&bare, keys, value = std::string()]() mutable {
    require(bare.get(keys.next(), value));
  });
}

Loop batch_loop(std::string name, infra::SqliteCache& cache, RandomKeys keys, int turns) {
  return loop(
      std::move(name), turns,
      [&cache, keys, queries = std::vector<infra::CacheQuery>(kBatch)]() mutable {
        for (infra::CacheQuery& query : queries) query.key = keys.next();
        cache.look_up(queries);
        for (const infra::CacheQuery& query : queries) require(query.found.value.has_value());
      },
      kBatch);
}

Loop bare_batch_loop(std::string name, BareSqlite& bare, RandomKeys keys, int turns) {
  return loop(
      std::move(name), turns,
      [&bare, keys, values = std::vector<std::string>(kBatch)]() mutable {
        bare.begin();
        for (std::string& value : values) require(bare.get(keys.next(), value));
        bare.commit();
      },
      kBatch);
}

void one_by_one(const Stores& stores, bool quick, Report& report) {
  const int turns = quick ? 12'000 : 60'000;
  const auto cache = opened_in_use(stores, kNoMemoryTier);
  BareSqlite bare(stores.bare, kPageCacheKib);
  BareSqlite bare_reader(stores.bare, kReaderPageCacheKib);
  const RandomKeys keys(stores.keys);
  std::vector<Loop> loops{
      get_loop("get, without memory tier", *cache, keys, turns),
      bare_loop("    bare loop, page cache 4 MiB as ours in all", bare, keys, turns),
      bare_loop("    bare loop, page cache as one of our readers", bare_reader, keys, turns)};
  if (stores.diskcache.installed()) {
    loops.push_back({"    diskcache", [&] { return stores.diskcache.get(turns); }});
  }
  const auto all = in_turns(loops, quick ? 3 : 9);
  Report::Table table{"get of random entries", kLoopColumns, {row(loops[0].name, all[0])}};
  for (std::size_t i = 1; i < loops.size(); ++i) {
    table.rows.push_back(row(loops[i].name, all[i]));
    table.rows.push_back(ratio_row("    ratio", all[0], all[i]));
  }
  report.tables.push_back(std::move(table));
  report.requirements.push_back({"gets/s, one by one, without memory tier", Report::Bound::at_least,
                                 200'000, spread(all[0], &LoopFigures::per_s).median});
  report.requirements.push_back({"gets/s by those of the bare loop (page cache 4 MiB)",
                                 Report::Bound::at_least, 0.75,
                                 ratio(all[0], all[1], &LoopFigures::per_s).median});
  Report::Requirement beside{"gets/s by those of diskcache", Report::Bound::at_least, 1.4};
  if (all.size() > 3) beside.measured = ratio(all[0], all[3], &LoopFigures::per_s).median;
  report.requirements.push_back(std::move(beside));
}

void in_batches(const Stores& stores, bool quick, Report& report) {
  const int turns = quick ? 500 : 1'500;
  const auto cache = opened_in_use(stores);
  const auto no_tier = opened_in_use(stores, kNoMemoryTier);
  BareSqlite bare(stores.bare, kPageCacheKib);
  const RandomKeys keys(stores.keys);
  const std::vector<Loop> loops{
      batch_loop("batches of 64", *cache, keys, turns),
      batch_loop("    the same without memory tier", *no_tier, keys, turns),
      bare_batch_loop("    bare loop, a transaction for each 64", bare, keys, turns)};
  const auto all = in_turns(loops, quick ? 3 : 9);
  report.tables.push_back({"look-ups of random entries, 64 at once",
                           kLoopColumns,
                           {row(loops[0].name, all[0]), row(loops[1].name, all[1]),
                            row(loops[2].name, all[2]), ratio_row("    ratio", all[0], all[2])}});
  report.requirements.push_back({"look-ups/s, 64 in one read transaction", Report::Bound::at_least,
                                 450'000, spread(all[0], &LoopFigures::per_s).median});
}

void from_memory(const Stores& stores, bool quick, Report& report) {
  constexpr std::ptrdiff_t kKept = 1'000;  // far less than the memory tier holds
  const auto cache = opened_in_use(stores);
  const std::vector<infra::Digest> few(stores.keys.begin(), stores.keys.begin() + kKept);
  for (const infra::Digest& key : few) require(cache->get(0, key).value.has_value());
  require(cache->get(0, few.front()).hit == infra::CacheHit::memory);
  const std::vector<Loop> loops{
      get_loop("get of 1,000 entries, from the memory tier", *cache, RandomKeys(few), 100'000)};
  const auto all = in_turns(loops, quick ? 3 : 9);
  report.tables.push_back({"memory tier", kLoopColumns, {row(loops[0].name, all[0])}});
  report.requirements.push_back({"hit in the memory tier, us: p50", Report::Bound::at_most, 2,
                                 spread(all[0], &LoopFigures::p50_us).median});
}

}  // namespace

void measure_gets(const Stores& stores, bool quick, Report& report) {
  progress("gets, in turns with the bare loop and diskcache");
  one_by_one(stores, quick, report);
  progress("look-ups in batches");
  in_batches(stores, quick, report);
  from_memory(stores, quick, report);
}

}  // namespace bench
