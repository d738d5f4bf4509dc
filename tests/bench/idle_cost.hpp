#pragma once

#include <string>

#include "tests/bench/worker_process.hpp"

namespace bench {

// An idle worker on a server of its own, overheard by MONITOR from the construction on. It costs
// next to nothing, so other things may be measured meanwhile.
class IdleCost {
 public:
  IdleCost();
  // How many commands the worker sent in the first minute; waits until that is over. What its
  // scripts call inside the server is no command sent.
  int commands_in_a_minute();
  const std::string& names() const { return names_; }  // of those, as "BLMOVE 2, EVALSHA 3"

 private:
  support::RedisServer server_;
  WorkerHost host_{server_};
  std::unique_ptr<support::Program> worker_;
  std::unique_ptr<support::Program> monitor_;
  double begin_s_ = 0;
  std::string names_;
};

}  // namespace bench
