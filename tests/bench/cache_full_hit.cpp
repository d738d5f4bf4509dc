#include <optional>
#include <stdexcept>

#include "stages/content.hpp"
#include "stages/text.hpp"
#include "tests/bench/cache_stores.hpp"
#include "tests/bench/loop.hpp"

namespace bench {
namespace {

// One after the other, again and again.
template <typename T>
class Next {
 public:
  explicit Next(const std::vector<T>& all) : all_(all) {}
  const T& operator()() { return all_[at_++ % all_.size()]; }

 private:
  const std::vector<T>& all_;
  std::size_t at_ = 0;
};

std::string found(infra::SqliteCache& cache, std::string_view text) {
  const auto canonical = stages::normalised(text);
  auto value = cache.get(0, key_of_text(*canonical)).value;
  if (!value) throw std::runtime_error("an entry is missing");
  return *std::move(value);
}

}  // namespace

void measure_full_hit(const Stores& stores, bool quick, Report& report) {
  progress("full hits");
  const int turns = quick ? 10'000 : 40'000;
  Draw draw(kEntries);
  std::vector<std::string> texts, canonical;
  std::vector<infra::Digest> keys;
  for (int i = 0; i < turns; ++i) {
    const int number = draw();
    texts.push_back(text_of(number));
    canonical.push_back(stages::normalised(texts.back()).value());
    keys.push_back(stores.keys[static_cast<std::size_t>(number)]);
  }
  const auto cache = opened_in_use(stores);
  const std::vector<Loop> loops{
      loop("full hit", turns, [&, next = Next(texts)]() mutable { found(*cache, next()); }),
      loop("    of it: canonicalise", turns,
           [next = Next(texts)]() mutable { static_cast<void>(stages::normalised(next())); }),
      loop("    of it: hash", turns, [next = Next(canonical)]() mutable { key_of_text(next()); }),
      loop("    of it: get, verify, decode", turns,
           [&, next = Next(keys)]() mutable { static_cast<void>(cache->get(0, next())); }),
      loop("full hit, and stages::parse_content on what was found", turns,
           [&, next = Next(texts)]() mutable {
             if (!stages::parse_content(found(*cache, next()))) {
               throw std::runtime_error("a value is no content");
             }
           })};
  const auto all = in_turns(loops, quick ? 3 : 9);
  Report::Table table{"full hit on random entries", kLoopColumns};
  for (std::size_t i = 0; i < loops.size(); ++i) table.rows.push_back(row(loops[i].name, all[i]));
  report.tables.push_back(std::move(table));
  report.requirements.push_back({"full hit, us: p50", Report::Bound::at_most, 8,
                                 spread(all[0], &LoopFigures::p50_us).median});
  report.requirements.push_back({"full hit, us: p99", Report::Bound::at_most, 40,
                                 spread(all[0], &LoopFigures::p99_us).median});
}

}  // namespace bench
