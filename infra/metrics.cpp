#include "infra/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace infra {
namespace {

// From a cache hit (microseconds) to a model that is being loaded (10 min), four steps a decade.
// Read from text, so that Prometheus is told 1.8e-05 and not 1.8000000000000001e-05.
const prometheus::Histogram::BucketBoundaries& boundaries() {
  static const prometheus::Histogram::BucketBoundaries kSeconds = [] {
    prometheus::Histogram::BucketBoundaries limits;
    for (int decade = -6; decade <= 2; ++decade) {
      for (const std::string_view step : {"1", "1.8", "3.2", "5.6"}) {
        limits.push_back(std::stod(fmt::format("{}e{}", step, decade)));
      }
    }
    return limits;
  }();
  return kSeconds;
}

double quantile(const prometheus::ClientMetric::Histogram& histogram, double share) {
  if (histogram.sample_count == 0) return 0;
  const double wanted = share * static_cast<double>(histogram.sample_count);
  double low = 0;
  double below = 0;
  for (const auto& bucket : histogram.bucket) {
    const auto up_to = static_cast<double>(bucket.cumulative_count);
    if (up_to >= wanted && up_to > below) {
      // The last bucket has no upper end; its lower end is the most that can be said.
      if (bucket.upper_bound > boundaries().back()) return low;
      return low + (bucket.upper_bound - low) * (wanted - below) / (up_to - below);
    }
    below = up_to;
    low = bucket.upper_bound;
  }
  return low;
}

std::string label_of(const prometheus::ClientMetric& metric) {
  return metric.label.empty() ? std::string() : metric.label.front().value;
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Things by name, each made when it is first asked for; none ever moves.
template <typename Thing>
class Named {
 public:
  template <typename Make>
  Thing& find(std::string_view name, Make make) {
    {
      const std::shared_lock lock(mutex_);
      if (const auto at = things_.find(name); at != things_.end()) return at->second;
    }
    const std::unique_lock lock(mutex_);
    if (const auto at = things_.find(name); at != things_.end()) return at->second;
    return things_.emplace(name, make()).first->second;
  }

 private:
  std::shared_mutex mutex_;
  std::unordered_map<std::string, Thing, Hash, std::equal_to<>> things_;
};

}  // namespace

class Metrics::Impl {
 public:
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& events = prometheus::BuildCounter()
                                                        .Name("enrichment_events_total")
                                                        .Help("What has happened, by kind.")
                                                        .Register(registry);
  prometheus::Family<prometheus::Histogram>& operations =
      prometheus::BuildHistogram()
          .Name("enrichment_operation_seconds")
          .Help("How long each kind of operation took.")
          .Register(registry);
  Named<Counter> counters;
  Named<Timer> timers;
};

Metrics::Metrics() : impl_(std::make_unique<Impl>()) {}
Metrics::~Metrics() = default;

void Metrics::Counter::add(std::uint64_t times) { cell_->Increment(static_cast<double>(times)); }

std::uint64_t Metrics::Counter::value() const { return static_cast<std::uint64_t>(cell_->Value()); }

void Metrics::Timer::took(std::chrono::nanoseconds duration) {
  cell_->Observe(std::chrono::duration<double>(duration).count());
}

Metrics::Counter& Metrics::counter(std::string_view event) {
  return impl_->counters.find(event, [&] {
    return Counter(impl_->events.Add({{"event", std::string(event)}}));
  });
}

Metrics::Timer& Metrics::timer(std::string_view operation) {
  return impl_->timers.find(operation, [&] {
    return Timer(impl_->operations.Add({{"operation", std::string(operation)}}, boundaries()));
  });
}

Metrics::Snapshot Metrics::snapshot() const {
  Snapshot snapshot;
  for (const auto& family : impl_->registry.Collect()) {
    for (const auto& metric : family.metric) {
      if (family.type == prometheus::MetricType::Counter) {
        snapshot.counts.push_back(
            {label_of(metric), static_cast<std::uint64_t>(metric.counter.value)});
      } else {
        const auto& h = metric.histogram;
        snapshot.durations.push_back({label_of(metric), h.sample_count, h.sample_sum,
                                      quantile(h, 0.50), quantile(h, 0.95), quantile(h, 0.99)});
      }
    }
  }
  std::sort(snapshot.counts.begin(), snapshot.counts.end(),
            [](const Count& a, const Count& b) { return a.event < b.event; });
  std::sort(snapshot.durations.begin(), snapshot.durations.end(),
            [](const Duration& a, const Duration& b) { return a.operation < b.operation; });
  return snapshot;
}

std::string Metrics::prometheus() const {
  return prometheus::TextSerializer().Serialize(impl_->registry.Collect());
}

}  // namespace infra
