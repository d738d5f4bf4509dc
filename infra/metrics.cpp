#include "infra/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>

namespace infra {
namespace {

// From a cache hit (10 us) to a model that is being loaded (10 min), four steps a decade.
const prometheus::Histogram::BucketBoundaries& boundaries() {
  static const prometheus::Histogram::BucketBoundaries kSeconds = [] {
    prometheus::Histogram::BucketBoundaries limits;
    for (double decade = 1e-5; decade < 1e3; decade *= 10) {
      for (const double step : {1.0, 1.8, 3.2, 5.6}) limits.push_back(decade * step);
    }
    return limits;
  }();
  return kSeconds;
}

double quantile(const prometheus::ClientMetric::Histogram& histogram, double share) {
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
};

Metrics::Metrics() : impl_(std::make_unique<Impl>()) {}
Metrics::~Metrics() = default;

void Metrics::count(std::string_view event, std::uint64_t times) {
  impl_->events.Add({{"event", std::string(event)}}).Increment(static_cast<double>(times));
}

void Metrics::took(std::string_view operation, std::chrono::nanoseconds duration) {
  impl_->operations.Add({{"operation", std::string(operation)}}, boundaries())
      .Observe(std::chrono::duration<double>(duration).count());
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
