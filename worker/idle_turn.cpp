#include "worker/idle_turn.hpp"

namespace worker {

infra::Result<infra::Arrival> IdleTurn::wait(const Wait& wait,
                                             std::optional<std::chrono::milliseconds> patience) {
  const auto limit = std::chrono::steady_clock::now() + patience.value_or(std::chrono::hours(1));
  std::unique_lock lock(mutex_);
  const auto before = news_;
  while (taken_) {
    const bool too_late = heard_.wait_until(lock, limit) == std::cv_status::timeout;
    if (too_late || news_ != before) return infra::Arrival::nothing;
  }
  taken_ = true;
  lock.unlock();
  auto result = wait();
  lock.lock();
  taken_ = false;
  if (!result || *result == infra::Arrival::something) {
    ++news_;  // also of an error: each slot finds out for itself
    heard_.notify_all();
  } else {
    heard_.notify_one();  // somebody takes over while this slot looks for itself
  }
  return result;
}

}  // namespace worker
