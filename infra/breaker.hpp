#pragma once

#include <mutex>

#include "infra/clock.hpp"

namespace infra {

// Keeps everybody from asking a server that is out of order. After a failure nobody asks for 5 s;
// then one may try, and each time that fails the pause doubles, up to 60 s. Any thread.
class Breaker {
 public:
  explicit Breaker(const Clock& clock) : clock_(clock) {}

  enum class State { closed, open, half_open };
  State state() const;
  // Whether to ask now. Whoever gets a yes says afterwards how it went: while the breaker is half
  // open, nobody else gets one until then.
  bool admit();
  void succeeded();
  // At once, or at the third time in a row.
  void failed(bool at_once);
  // It is not known how it went.
  void withdrew();

 private:
  State state_now() const;

  const Clock& clock_;
  mutable std::mutex mutex_;
  int failures_ = 0;  // in a row, of those that count only together
  bool tripped_ = false;
  bool trying_ = false;
  std::chrono::seconds pause_{0};
  SteadyTime open_until_{};
};

}  // namespace infra
