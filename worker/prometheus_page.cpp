#include "worker/prometheus_page.hpp"

#include <fmt/format.h>

#include "infra/chat_outcome.hpp"
#include "version.hpp"
#include "worker/cache_report.hpp"
#include "worker/event_names.hpp"
#include "worker/job_end.hpp"

namespace worker {
namespace {

class Page {
 public:
  void family(std::string_view name, std::string_view help) {
    name_ = name;
    text_ += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n", name, help);
  }
  template <typename Number>
  void value(Number number, std::string_view label = "", std::string_view which = "") {
    text_ += name_;
    if (!label.empty()) text_ += fmt::format("{{{}=\"{}\"}}", label, which);
    text_ += fmt::format(" {}\n", number);
  }
  template <typename Number>
  void gauge(std::string_view name, std::string_view help, Number number) {
    family(name, help);
    value(number);
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string_view name_;
  std::string text_;
};

double seconds(std::int64_t ms) { return static_cast<double>(ms) / 1000.0; }

void add_queue(Page& page, const infra::Census& queue) {
  page.family("enrichment_queue_jobs", "Jobs in the queue of all workers, by where they are.");
  const std::pair<std::string_view, std::int64_t> places[] = {
      {"waiting", queue.waiting}, {"inbox", queue.inbox}, {"in_flight", queue.in_flight},
      {"delayed", queue.delayed}, {"cold", queue.cold},   {"upgrade", queue.upgrade},
      {"dead", queue.dead}};
  for (const auto& [place, jobs] : places) page.value(jobs, "place", place);
  page.gauge("enrichment_queue_oldest_seconds",
             "Age of the oldest job that was taken in and is not done.", seconds(queue.oldest_ms));
  page.gauge("enrichment_queue_workers", "Workers alive on this queue.", queue.workers);
  page.gauge("enrichment_queue_paused", "1 while the queue is paused.", queue.paused ? 1 : 0);
}

}  // namespace

void declare_events(infra::Metrics& metrics) {
  for (const auto event : kFinished) metrics.counter(event);
  for (const auto outcome : kJobOutcomeNames) metrics.counter(fmt::format("job_{}", outcome));
  for (const auto event : kWatchedEvents) metrics.counter(event);
  for (const auto feeling : kFeelings) metrics.counter(fmt::format("feeling_{}", feeling));
  for (int i = 0; i < infra::kChatOutcomes; ++i) {
    metrics.counter(fmt::format("model_{}", infra::name_of(static_cast<infra::ChatOutcome>(i))));
  }
}

std::string prometheus_page(const Status& status, const infra::Result<infra::Census>& queue) {
  Page page;
  page.family("enrichment_build_info", "1, labelled with what runs.");
  page.value(1, "version", kVersion);
  page.gauge("enrichment_uptime_seconds", "Time since this worker started.",
             seconds(status.uptime().count()));
  page.gauge("enrichment_ready", "1 while this worker can take jobs.", status.ready() ? 1 : 0);
  page.gauge("enrichment_redis_up", "1 while Redis answers.", queue ? 1 : 0);
  page.family("enrichment_breaker_state",
              "1 for what the breaker before the model is: closed, open or half_open.");
  for (const auto state : Status::kBreakerStates) {
    page.value(state == status.breaker() ? 1 : 0, "state", state);
  }
  page.gauge("enrichment_jobs_in_hand", "Jobs that this worker holds a lease of.",
             status.in_hand().jobs);
  page.gauge("enrichment_lease_age_seconds", "How long this worker has had its oldest job in hand.",
             seconds(status.in_hand().oldest.count()));
  if (queue) add_queue(page, *queue);
  std::string text = status.metrics().prometheus() + std::move(page).text();
  if (status.cache() != nullptr) text += cache_report_prometheus(status.cache()->stats(0));
  return text;
}

}  // namespace worker
