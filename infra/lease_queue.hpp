#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_scripts.hpp"
#include "infra/redis_connection.hpp"
#include "infra/result.hpp"

namespace infra {

// One element of the queue while a worker holds it: opaque bytes and the token that proves it.
struct Job {
  std::string token;    // jid:fence:nonce
  std::string payload;  // as the producer pushed it
  int attempts = 0;     // failed runs so far
  int crashes = 0;      // workers that died holding it
  std::int64_t first_seen_ms = 0;
  bool record_existed = false;

  std::string_view jid() const;
};

struct Reservation {
  std::vector<Job> jobs;
  bool paused = false;
  // When a lease ends or a retry falls due, counted from the reply; nothing: nothing pending.
  std::optional<std::chrono::milliseconds> next_due;
};

struct RecordWrite {
  std::string key;
  std::string expected_sha1;  // of the bytes `value` was made from; empty: there was no record
  std::string value;
  std::chrono::milliseconds create_ttl{0};
  std::string rid;     // for the event
  std::string status;  // for the event
  bool guest = false;
  bool finish = false;  // also ends the job
};

enum class Arrival { something, nothing };
enum class WriteOutcome { written, lost, conflict, expired };
enum class FailOutcome { delayed, dead, lost };

struct Census {
  std::int64_t waiting = 0, inbox = 0, in_flight = 0, delayed = 0, cold = 0, upgrade = 0, dead = 0,
               bodies = 0, oldest_ms = 0, workers = 0;
  bool paused = false;

  // Whether every body is in exactly one set.
  bool balanced() const { return bodies == in_flight + delayed + cold + upgrade + dead; }
  bool drained() const { return waiting + inbox + in_flight + delayed + cold == 0; }
};

struct DeadJob {
  std::string jid;
  std::int64_t died_ms = 0;
  std::string reason;
  std::int64_t bytes = 0;
};

struct BadPart {
  std::string payload;
  std::string reason;
};

// A Redis list as a queue with leases; see queue_scripts.hpp for the protocol. Every change is
// made by one atomic script that first proves the lease, so a worker that was presumed dead
// changes nothing. One thread at a time.
class LeaseQueue {
 public:
  struct Settings {
    std::string source = "reflections:normalized";
    std::chrono::milliseconds lease{15'000};
    int most_crashes = 3;
    int most_attempts = 8;
  };

  LeaseQueue(RedisConnection connection, Settings settings, std::string nonce);

  Result<Reservation> reserve(int count);
  // Until something arrives, for `patience` at most; a stop is a cancelled error.
  // What arrives is moved to the inbox, never out of Redis.
  Result<Arrival> wait_for_work(std::chrono::milliseconds patience, bool paused, const Stop& stop);
  // For each token whether the lease is still held.
  Result<std::vector<bool>> extend(const std::vector<std::string>& tokens);

  Result<std::optional<std::string>> read_record(std::string_view key);
  Result<WriteOutcome> write(const Job& job, const RecordWrite& write);
  Result<FailOutcome> fail(const Job& job, std::string_view reason);
  Result<FailOutcome> bury(const Job& job, std::string_view reason);
  // A failure here leaves the job to its lease: it comes back by itself.
  Status release(const std::vector<std::string>& tokens);
  Status discard(const Job& job);
  Status split(const Job& parent, const std::vector<std::string>& good,
               const std::vector<BadPart>& bad);

  Result<Census> census();
  Status beat(std::string_view status_json);
  // This worker has ended in good order: it is no longer counted.
  Status leave();
  Result<bool> set_paused(bool paused);
  Result<std::vector<DeadJob>> dead_jobs(int offset, int count);
  Result<std::int64_t> dead_retry(const std::vector<std::string>& jids);
  Result<std::int64_t> dead_drop(const std::vector<std::string>& jids);
  // The bytes of a dead job; nothing when there is no such job or its payload is gone.
  Result<std::optional<std::string>> dead_payload(std::string_view jid);
  // All of them or, when this fails, possibly none or all.
  Status push(const std::vector<std::string>& payloads);
  Status ping();

  const RedisAddress& address() const { return connection_.address(); }

 private:
  Result<RedisReply> run(const RedisScript& script, const Words& arguments,
                         std::string_view record = {});
  Result<FailOutcome> fail_with(const Job& job, std::chrono::milliseconds delay, int most_attempts,
                                std::string_view reason);
  Result<std::int64_t> count_of(const RedisScript& script, const std::vector<std::string>& words);

  RedisConnection connection_;
  Settings settings_;
  std::string nonce_;
  QueueKeys keys_;
};

// How long the job waits before its next run: exponential from 2 s up to 10 min, and a random
// part of that, so that jobs which failed together do not come back together.
std::chrono::milliseconds retry_delay(int attempts, double random_0_to_1);

}  // namespace infra
