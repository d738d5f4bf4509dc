#include "worker/recent.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "worker/event_names.hpp"

namespace worker {

Recent::Tracked Recent::tracked(infra::Metrics& metrics, std::string_view name,
                                std::string_view event) {
  const auto& counter = metrics.counter(event);
  return {name, &counter, counter.value(), {}};
}

Recent::Recent(infra::Metrics& metrics, const infra::Clock& clock)
    : clock_(clock), start_(clock.steady()) {
  for (const auto name : kFinished) outcomes_.push_back(tracked(metrics, name, name));
  for (const auto name : kFeelings) {
    feelings_.push_back(tracked(metrics, name, fmt::format("feeling_{}", name)));
  }
}

void Recent::sample() {
  const std::lock_guard lock(mutex_);
  const std::int64_t now = (clock_.steady() - start_) / kStep;
  const std::int64_t skipped = std::min<std::int64_t>(now - step_, kSteps);
  step_ = now;
  for (auto* group : {&outcomes_, &feelings_}) {
    for (Tracked& one : *group) {
      for (std::int64_t back = 0; back < skipped; ++back) {
        one.steps.at(static_cast<std::size_t>((now - back) % std::ssize(one.steps))) = 0;
      }
      const std::uint64_t value = one.counter->value();
      one.steps.at(static_cast<std::size_t>(now) % kSteps) +=
          static_cast<std::uint32_t>(value - one.seen);
      one.seen = value;
    }
  }
}

std::vector<std::uint64_t> Recent::finished(std::size_t steps) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::uint64_t> sums;
  for (std::size_t back = std::min(steps, kSteps); back-- > 0;) {
    std::uint64_t sum = 0;
    if (static_cast<std::int64_t>(back) <= step_) {
      for (const Tracked& one : outcomes_) {
        sum += one.steps.at((static_cast<std::size_t>(step_) - back) % kSteps);
      }
    }
    sums.push_back(sum);
  }
  return sums;
}

std::vector<std::pair<std::string_view, std::uint64_t>> Recent::feelings() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<std::string_view, std::uint64_t>> found;
  for (const Tracked& one : feelings_) {
    const auto sum = std::accumulate(one.steps.begin(), one.steps.end(), std::uint64_t{0});
    if (sum > 0) found.emplace_back(one.name, sum);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return found;
}

}  // namespace worker
