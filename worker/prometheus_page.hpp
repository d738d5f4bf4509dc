#pragma once

#include <string>

#include "infra/queue_admin.hpp"
#include "worker/status.hpp"

namespace worker {

// Makes every counter that alerts look at exist, with zero: Prometheus sees no increase in a series
// that begins with one.
void declare_events(infra::Metrics& metrics);

// /metrics: this process's counters and histograms, the cache's counters, and what the queue holds,
// left out while Redis does not say.
std::string prometheus_page(const Status& status, const infra::Result<infra::Census>& queue);

}  // namespace worker
