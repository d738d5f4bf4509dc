#include "worker/dead_letters.hpp"

#include <algorithm>

namespace worker {

infra::Result<std::vector<std::string>> all_dead(infra::QueueAdmin& queue) {
  std::vector<std::string> jids;
  for (int offset = 0;; offset += kDeadPage) {
    auto page = queue.dead_jobs(offset, kDeadPage);
    if (!page) return std::move(page).error();
    for (const auto& job : *page) jids.push_back(job.jid);
    if (page->size() < static_cast<std::size_t>(kDeadPage)) return jids;
  }
}

infra::Result<std::int64_t> change_dead(infra::QueueAdmin& queue, DeadChange change,
                                        const std::vector<std::string>& jids) {
  std::int64_t sum = 0;
  for (std::size_t start = 0; start < jids.size(); start += kDeadPage) {
    const auto end = std::min(jids.size(), start + kDeadPage);
    auto changed = (queue.*change)({jids.begin() + static_cast<std::ptrdiff_t>(start),
                                    jids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!changed) return std::move(changed).error();
    sum += *changed;
  }
  return sum;
}

}  // namespace worker
