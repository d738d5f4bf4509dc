#pragma once

#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <string>

#include "infra/clock.hpp"

namespace worker {

// Whether every loop of the worker still turns: each says before whatever may take its time by when
// it will be heard of again. The watchdog is fed only while all keep their word. Any thread.
class Progress {
 public:
  explicit Progress(const infra::Clock& clock) : clock_(clock) {}

  class Loop {
   public:
    // A loop that was not heard of yet has a minute.
    Loop(Progress& progress, std::string name);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void heard_again_within(std::chrono::milliseconds time);

   private:
    friend class Progress;
    Progress& progress_;
    std::string name_;
    std::atomic<infra::SteadyTime> by_;
  };

  // The name of a loop that broke its word; empty: none did.
  std::string stuck() const;

 private:
  const infra::Clock& clock_;
  mutable std::mutex mutex_;
  std::list<const Loop*> loops_;
};

}  // namespace worker
