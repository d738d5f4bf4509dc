#pragma once

#include "infra/clock.hpp"
#include "stages/document.hpp"
#include "stages/reflection.hpp"
#include "worker/config.hpp"

namespace worker {

// When a reflection was written, by its writer's own clock.
struct Moment {
  infra::WallTime time;
  stages::LocalMoment local;
  bool timestamp_missing = false;
};

// The client's time zone, else the configured one; the time of receipt when the producer gave none.
Moment moment_of(const stages::Reflection& reflection, infra::WallTime received,
                 const Config& config);

}  // namespace worker
