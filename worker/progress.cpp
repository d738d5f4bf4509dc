#include "worker/progress.hpp"

namespace worker {

Progress::Loop::Loop(Progress& progress, std::string name)
    : progress_(progress),
      name_(std::move(name)),
      by_(progress.clock_.steady() + std::chrono::minutes(1)) {
  const std::lock_guard lock(progress_.mutex_);
  progress_.loops_.push_back(this);
}

Progress::Loop::~Loop() {
  const std::lock_guard lock(progress_.mutex_);
  progress_.loops_.remove(this);
}

void Progress::Loop::heard_again_within(std::chrono::milliseconds time) {
  by_ = progress_.clock_.steady() + time;
}

std::string Progress::stuck() const {
  const auto now = clock_.steady();
  const std::lock_guard lock(mutex_);
  for (const Loop* loop : loops_) {
    if (now > loop->by_.load()) return loop->name_;
  }
  return {};
}

}  // namespace worker
