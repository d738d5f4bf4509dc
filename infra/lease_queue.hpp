#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_connection.hpp"
#include "infra/result.hpp"
#include "infra/settlement.hpp"
#include "infra/stop.hpp"

namespace infra {

// One element of the queue while a worker holds it: opaque bytes and the token that proves it.
struct Job {
  std::string token;    // jid:fence:nonce
  std::string payload;  // as the producer pushed it
  int attempts = 0;     // failed runs so far
  int crashes = 0;      // workers that died of it
  std::int64_t first_seen_ms = 0;
  bool record_existed = false;
  bool suspect = false;    // a worker died while it was in hand
  bool time_over = false;  // a guest's that nobody is waiting for any more
  bool upgrade = false;    // its result is written; this run may make it better

  std::string_view jid() const;
};

enum class Lane { intake, cold, upgrade };

struct Reservation {
  std::vector<Job> jobs;
  bool paused = false;
  // When a lease ends or a retry falls due, counted from the reply; nothing: nothing pending.
  std::optional<std::chrono::milliseconds> next_due;
  // How many jobs wait in those lanes.
  std::int64_t cold = 0, upgrade = 0;
};

enum class Arrival { something, nothing };
enum class FailOutcome { delayed, dead, dropped, expired, lost };

struct Failure {
  std::string_view reason;
  bool guest = false;         // it is not tried again after a guest's time
  std::string_view rid = {};  // for the event, if it ends with that
};

struct BadPart {
  std::string payload;
  std::string reason;
  bool guest = false;
};

// A Redis list as a queue with leases; infra/queue_scripts/ has the protocol. Every change is
// made by one atomic script that first proves the lease, so a worker that was presumed dead
// changes nothing. One thread at a time.
class LeaseQueue {
 public:
  struct Settings {
    std::chrono::milliseconds lease{15'000};
    int most_crashes = 3;
    int most_attempts = 8;
    std::chrono::seconds dead_ttl{2'592'000};  // how long a dead job keeps its text; 0: for ever
  };

  // `nonce` is RUN or RUN.PART: leases name it, and no two queues that reserve at the same time
  // share it. All parts of a process have the same RUN.
  LeaseQueue(QueueConnection connection, Settings settings, std::string nonce);

  Result<Reservation> reserve(int count, Lane lane = Lane::intake);
  Result<Settled> settle(const Settlement& settlement);
  // All in one exchange, `reserved` for no jobs when `count` is 0. A failed one of them says
  // nothing of the others.
  struct Exchanged {
    Result<Settled> settled;
    Status parked;
    Result<Reservation> reserved;
  };
  Result<Exchanged> settle_and_reserve(const Settlement& settlement, int count);

  // Until something arrives, for `patience` at most; a stop is a cancelled error.
  // What arrives is moved to the inbox, never out of Redis.
  Result<Arrival> wait_for_work(std::chrono::milliseconds patience, bool paused, const Stop& stop);
  // For each token whether the lease is still held.
  Result<std::vector<bool>> extend(const std::vector<std::string>& tokens);

  Result<FailOutcome> fail(const Job& job, const Failure& failure);
  Result<FailOutcome> bury(const Job& job, const Failure& failure);
  // Back to where it came from, for so long, an attempt counted; no number of them buries it.
  Result<FailOutcome> try_later(const Job& job, std::chrono::milliseconds delay);
  // Ends a guest's job whose time is over.
  Result<FailOutcome> expire(const Job& job, std::string_view rid);
  // That a suspect is a guest's: should it turn out to be poison, its text goes in time.
  Status mark_guest(const Job& job);
  // Nothing is counted. How many were still ours. A failure here leaves the job to its lease: it
  // comes back by itself.
  Result<std::int64_t> release(const std::vector<std::string>& tokens,
                               std::chrono::milliseconds delay = {});
  // Ends the parent; in several steps when there are many, each leaving the parent what is left:
  // `remainder_after(good, bad)` is the payload without the first so many parts of each.
  using Remainder = std::function<std::string(std::size_t good, std::size_t bad)>;
  Status split(const Job& parent, const std::vector<std::string>& good,
               const std::vector<BadPart>& bad, const Remainder& remainder_after);

  // After a failed exchange, by somebody who holds nothing: what was granted and never arrived,
  // or could not be settled, goes back at once instead of when its lease ends. Returns how many
  // jobs that was.
  Result<std::int64_t> disown();
  // How many jobs a run held that is known to be dead. They are taken back and counted.
  Result<std::int64_t> reclaim(std::string_view dead_run);
  // How many texts of dead jobs were removed because their time was over.
  Result<std::int64_t> beat(std::string_view status_json);
  // The last word of a worker that no other one follows, in the place of its heartbeat.
  Status tell_status(std::string_view status_json);
  // What arrived for this worker, which takes nothing at the moment, is for another one.
  Status hand_over();
  // This worker has ended in good order: it is no longer counted. How many others are alive.
  Result<std::int64_t> leave();

  // Told of every job that one of these calls has buried because its workers died of it.
  std::function<void(std::string_view jid)> poisoned = [](std::string_view) {};

  QueueConnection& connection() { return connection_; }

 private:
  Words reserve_arguments(Lane lane, const std::string& count) const;
  Result<Reservation> reserved(const RedisReply& reply) const;
  void tell_poisoned(RedisValue jids) const;
  Result<FailOutcome> fail_with(const Job& job, std::chrono::milliseconds delay, int most_attempts,
                                const Failure& failure);

  QueueConnection connection_;
  Settings settings_;
  std::string nonce_;
  std::string run_;
  std::string lease_ms_;
  std::string most_crashes_;
};

// How long the job waits before its next run: exponential from 2 s up to 10 min, and a random
// part of that, so that jobs which failed together do not come back together.
std::chrono::milliseconds retry_delay(int attempts, double random_0_to_1);

}  // namespace infra
