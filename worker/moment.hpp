#pragma once

#include <string>
#include <vector>

#include "infra/clock.hpp"
#include "stages/circadian.hpp"
#include "stages/reflection.hpp"
#include "worker/config.hpp"

namespace worker {

// When and where a reflection was written.
struct Moment {
  stages::LocalMoment local;
  std::vector<std::string> warnings;  // what of it is a guess, a sentence each
};

// By the producer's timestamp and the client's time zone. The time of receipt stands in for a
// timestamp that is missing, unreadable, before 1970 or more than a day ahead (a day, because some
// clients write local time as if it were UTC); the configured zone for one that is unknown.
Moment moment_of(const stages::Reflection& reflection, infra::WallTime received,
                 const Config& config);

}  // namespace worker
