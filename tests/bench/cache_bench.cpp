// What the cache reaches on this machine, beside the least that SQLite could do for it and beside
// python3-diskcache:
//   cache-bench [--quick] [--json]      exit 1: something required is missed
#include <fmt/format.h>

#include <string>
#include <vector>

#include "infra/log.hpp"
#include "tests/bench/cache_child.hpp"
#include "tests/bench/cache_stores.hpp"

namespace {

using bench::Report;

Report run(const bench::Options& options) {
  infra::log::configure(infra::log::Level::warning, false);
  Report report({{"SQLite", sqlite3_libversion()},
                 {"diskcache", bench::diskcache_version().value_or("not installed")}});
  bench::progress(fmt::format("filling three stores with {} entries", bench::kEntries));
  const bench::Stores stores;
  bench::measure_gets(stores, options.quick, report);
  bench::measure_full_hit(stores, options.quick, report);
  bench::measure_size(stores, options.quick, report);
  bench::measure_puts(stores, options.quick, report);
  bench::measure_processes(stores, options.quick, report);
  report.notes.push_back(fmt::format("values of {} bytes", bench::kValueBytes));
  if (options.quick) {
    report.notes.push_back("--quick leaves out 1,000,000 entries, and kills for 6 s instead of 30");
  }
  return report;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() && words[0] == bench::kChildCommand) {
    bench::run_child(bench::ChildPlan::from(std::span(words).subspan(1)));
    return 0;
  }
  return bench::run_main("cache-bench", argc, argv, run);
}
