#pragma once

#include <memory>

#include "infra/result.hpp"
#include "worker/status.hpp"

namespace worker {

// The worker's HTTP interface: health, statistics, a page for people. Runs threads of its own
// until it is destroyed. What changes something needs the configured token.
class AdminServer {
 public:
  // Listens on admin.bind and admin.port; an error names the address.
  static infra::Result<std::unique_ptr<AdminServer>> start(const Status& status);
  ~AdminServer();

 private:
  class Impl;
  explicit AdminServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace worker
