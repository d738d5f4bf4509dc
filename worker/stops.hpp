#pragma once

#include "infra/stop.hpp"

namespace worker {

// The steps of an orderly end. Each wait watches the one that may end it.
struct Stops {
  infra::Stop drain;      // reserve nothing more; what is in hand is finished
  infra::Stop give_back;  // time is up: break off, release what is in hand
  infra::Stop leave;      // even Redis is not waited for any more
};

}  // namespace worker
