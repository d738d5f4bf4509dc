#include "infra/breaker.hpp"

#include <algorithm>

namespace infra {
namespace {

constexpr std::chrono::seconds kFirstPause{5};
constexpr std::chrono::seconds kLongestPause{60};
constexpr int kFailuresInARow = 3;

}  // namespace

Breaker::State Breaker::state_now() const {
  if (!tripped_) return State::closed;
  return clock_.steady() < open_until_ ? State::open : State::half_open;
}

Breaker::State Breaker::state() const {
  const std::lock_guard lock(mutex_);
  return state_now();
}

bool Breaker::admit() {
  const std::lock_guard lock(mutex_);
  switch (state_now()) {
    case State::closed:
      return true;
    case State::open:
      return false;
    case State::half_open:
      return !std::exchange(trying_, true);
  }
  return false;
}

void Breaker::succeeded() {
  const std::lock_guard lock(mutex_);
  failures_ = 0;
  tripped_ = trying_ = false;
  pause_ = {};
}

void Breaker::failed(bool at_once) {
  const std::lock_guard lock(mutex_);
  trying_ = false;
  if (state_now() == State::open) return;  // somebody who asked before it opened
  if (!at_once && !tripped_ && ++failures_ < kFailuresInARow) return;
  failures_ = 0;
  tripped_ = true;
  pause_ = std::clamp(pause_ * 2, kFirstPause, kLongestPause);
  open_until_ = clock_.steady() + pause_;
}

void Breaker::withdrew() {
  const std::lock_guard lock(mutex_);
  trying_ = false;
}

}  // namespace infra
