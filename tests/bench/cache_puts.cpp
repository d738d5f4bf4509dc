#include <span>
#include <stdexcept>

#include "tests/bench/cache_stores.hpp"
#include "tests/bench/loop.hpp"

namespace bench {
namespace {

// Entries that no store has yet, made before they are needed.
struct NewEntries {
  NewEntries(int first, int count) {
    for (int number = first; number < first + count; ++number) {
      keys.push_back(key_of_number(number));
      values.push_back(value_of(number));
    }
    for (std::size_t i = 0; i < keys.size(); ++i) entries.push_back(entry_of(keys[i], values[i]));
  }
  NewEntries(const NewEntries&) = delete;
  NewEntries& operator=(const NewEntries&) = delete;

  std::vector<infra::Digest> keys;
  std::vector<std::string> values;
  std::vector<infra::CacheEntry> entries;
};

// Some of them at a time.
class Portions {
 public:
  Portions(const NewEntries& all, int each)
      : left_(all.entries), each_(static_cast<std::size_t>(each)) {}
  std::span<const infra::CacheEntry> next() {
    const auto portion = left_.first(each_);
    left_ = left_.subspan(each_);
    return portion;
  }

 private:
  std::span<const infra::CacheEntry> left_;
  std::size_t each_;
};

struct Plan {
  std::string name;
  int turns, each;
};

// Beginning with entry number `first`, which is raised by what was put.
Repetitions measure(const Stores& stores, const Plan& plan, int repetitions, int& first,
                    Report::Table& table) {
  // One repetition more to warm up, and each has half as many turns timed singly.
  const int count = (repetitions + 1) * (plan.turns + plan.turns / 2) * plan.each;
  const NewEntries all_new(first, count);
  first += count;
  Portions ours(all_new, plan.each);
  Portions others(all_new, plan.each);
  infra::SqliteCache cache(cache_settings(stores.cache), stores.clock);
  BareSqlite bare(stores.bare, kPageCacheKib);
  const auto put_bare = [&] {
    bare.begin();
    for (const infra::CacheEntry& entry : others.next()) bare.put(entry.key, entry.value);
    bare.commit();
  };
  const auto put_ours = [&] { cache.put(ours.next()); };
  const auto all = in_turns({loop(plan.name, plan.turns, put_ours, plan.each),
                             loop("    bare loop", plan.turns, put_bare, plan.each)},
                            repetitions);
  // Putting never fails; what could not be kept is counted.
  for (const infra::Digest& key : all_new.keys) {
    if (!cache.get(0, key).value) throw std::runtime_error("an answer was not kept");
  }
  table.rows.push_back(row(plan.name, all[0]));
  table.rows.push_back(row("    bare loop: key and value, no other index", all[1]));
  table.rows.push_back(ratio_row("    ratio", all[0], all[1]));
  return all[0];
}

}  // namespace

void measure_puts(const Stores& stores, bool quick, Report& report) {
  const int repetitions = quick ? 3 : 7;
  const Plan plans[] = {
      {"put, one by one", 1'000, 1}, {"64 at once", 40, 64}, {"1,000 at once", 6, 1'000}};
  Report::Table table{"committed puts of new entries, 100,000 there", kLoopColumns};
  std::vector<Repetitions> ours;
  int first = kEntries;
  for (const Plan& plan : plans) {
    progress("puts: " + plan.name);
    ours.push_back(measure(stores, plan, repetitions, first, table));
  }
  report.tables.push_back(std::move(table));
  const auto rate = [&](int plan) {
    return spread(ours.at(static_cast<std::size_t>(plan)), &LoopFigures::per_s).median;
  };
  report.requirements.push_back(
      {"committed puts/s, one by one", Report::Bound::at_least, 10'000, rate(0)});
  report.requirements.push_back(
      {"committed puts/s, 64 at once", Report::Bound::at_least, 50'000, rate(1)});
  report.requirements.push_back(
      {"committed puts/s, 1,000 at once", Report::Bound::at_least, 50'000, rate(2)});
}

}  // namespace bench
