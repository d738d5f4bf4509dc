#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "infra/queue_admin.hpp"

namespace worker {

// Most dead jobs that one exchange lists or changes.
inline constexpr int kDeadPage = 1000;

// QueueAdmin::dead_retry or dead_drop.
using DeadChange =
    infra::Result<std::int64_t> (infra::QueueAdmin::*)(const std::vector<std::string>&);

// All dead jobs, as the list is now: one that dies again while they are changed is not chased.
infra::Result<std::vector<std::string>> all_dead(infra::QueueAdmin& queue);
// How many it changed, a page at a time.
infra::Result<std::int64_t> change_dead(infra::QueueAdmin& queue, DeadChange change,
                                        const std::vector<std::string>& jids);

}  // namespace worker
