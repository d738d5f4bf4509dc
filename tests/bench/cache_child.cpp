#include "tests/bench/cache_child.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>
#include <thread>

#include "infra/file_descriptor.hpp"
#include "infra/log.hpp"
#include "tests/bench/cache_entries.hpp"
#include "tests/support/temp_dir.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kMaintainEvery{1'000};
constexpr int kVersions = 1'000;

ChildCounters& mapped(const std::filesystem::path& file) {
  const infra::FileDescriptor opened(
      ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600));
  if (!opened || ::ftruncate(opened.get(), sizeof(ChildCounters)) != 0) {
    throw std::runtime_error("cannot make " + file.string());
  }
  void* memory =
      ::mmap(nullptr, sizeof(ChildCounters), PROT_READ | PROT_WRITE, MAP_SHARED, opened.get(), 0);
  if (memory == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
  return *new (memory) ChildCounters;
}

class Child {
 public:
  explicit Child(const ChildPlan& plan)
      : counters_(mapped(plan.counters)),
        number_(plan.entries, plan.seed),
        version_(kVersions, plan.seed + 1),
        ten_(10, plan.seed + 2),
        cache_(cache_settings(plan.cache), clock_) {}

  void get_or_put() {
    const int number = number_();
    const infra::Digest key = key_of_number(number);
    if (ten_() == 0) {
      const std::string value = value_of(number, version_());
      const auto began = Clock::now();
      cache_.put(entry_of(key, value));
      counters_.puts.add(Clock::now() - began);
      return;
    }
    const auto began = Clock::now();
    const auto found = cache_.get(0, key);
    counters_.gets.add(Clock::now() - began);
    if (!found.value) {
      ++counters_.misses.at(static_cast<std::size_t>(found.miss));
    } else if (!right_value(number, *found.value)) {
      ++counters_.wrong;
    }
  }
  void maintain() { cache_.maintain(); }

 private:
  ChildCounters& counters_;
  Draw number_, version_, ten_;
  infra::SystemClock clock_;
  infra::SqliteCache cache_;
};

}  // namespace

std::vector<std::string> ChildPlan::words() const {
  return {cache.string(), counters.string(), std::to_string(entries), std::to_string(seed),
          std::to_string(milliseconds)};
}

ChildPlan ChildPlan::from(std::span<const std::string> words) {
  if (words.size() != 5) throw std::runtime_error("a child needs five words");
  return {words[0], words[1], std::stoi(words[2]), std::stoull(words[3]), std::stoi(words[4])};
}

void run_child(const ChildPlan& plan) {
  infra::log::configure(infra::log::Level::warning, true);
  const auto end = Clock::now() + std::chrono::milliseconds(plan.milliseconds);
  Child child(plan);
  const infra::SystemClock clock;
  infra::Stop stop;
  std::jthread maintainer([&] {
    while (clock.sleep(kMaintainEvery, stop)) child.maintain();
  });
  while (Clock::now() < end) child.get_or_put();
  stop.request();
}

ChildCounters read_counters(const std::filesystem::path& file) {
  ChildCounters counters;
  // None: killed before it began.
  const std::string bytes = support::read_file(file);
  if (bytes.size() == sizeof counters) std::memcpy(&counters, bytes.data(), sizeof counters);
  return counters;
}

}  // namespace bench
