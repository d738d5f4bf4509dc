#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "infra/clock.hpp"
#include "infra/lease_queue.hpp"

namespace worker {

// Keeps the leases of all jobs in hand alive, and knows them. Any thread may hold; renew() belongs
// to the keeper's own thread, which must not be kept busy with anything slow.
class LeaseKeeper {
 public:
  explicit LeaseKeeper(const infra::Clock& clock) : clock_(clock) {}

  // A job in hand, for as long as this object lives. Its stop is requested when the lease is
  // lost or when everything must be given back.
  class Hold {
   public:
    Hold(LeaseKeeper& keeper, const infra::Job& job);
    ~Hold();
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    const infra::Stop& stop() const { return stop_; }

   private:
    friend class LeaseKeeper;
    LeaseKeeper& keeper_;
    std::string token_;
    infra::Stop stop_;
  };

  // Jobs that are settled together, for as long as this object lives. They take microseconds, so
  // nobody is told of a lost lease before the settlement is.
  class BatchHold {
   public:
    BatchHold(LeaseKeeper& keeper, std::span<const infra::Job> jobs);
    ~BatchHold();
    BatchHold(const BatchHold&) = delete;
    BatchHold& operator=(const BatchHold&) = delete;

   private:
    LeaseKeeper& keeper_;
    std::vector<std::string> tokens_;
  };

  // Renews all leases once.
  infra::Status renew(infra::LeaseQueue& queue);
  // From now on every job is broken off, also those that are taken later.
  void give_back_all();

  struct InHand {
    std::string jid;
    std::chrono::milliseconds age;
  };
  std::vector<InHand> in_hand() const;

 private:
  const infra::Clock& clock_;
  mutable std::mutex mutex_;
  struct Held {
    infra::SteadyTime since;
    Hold* hold = nullptr;  // null: one of a batch
  };
  std::map<std::string, Held> holds_;  // by token
  bool giving_back_ = false;
};

}  // namespace worker
