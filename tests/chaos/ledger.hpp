#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "tests/bench/events.hpp"
#include "tests/support/must.hpp"
#include "tests/support/redis_server.hpp"

namespace chaos {

// What was pushed and what came of it: the stream of events, read as it grows, the records a while
// after their events, and at the end what is dead. Plain commands of Redis; nothing here is shared
// with the program under test.
class Ledger {
 public:
  explicit Ledger(const support::RedisServer& server) : redis_(server.connect()), events_(server) {}

  // What an element promises, to be said before it is pushed. The same rid may come again.
  void accept(const std::string& rid, const std::string& record_key);
  void accept_bad() { ++bad_; }  // something that is no reflection
  // After the server was away.
  void reconnect();
  // Reads what has happened, waiting for `patience` for something to happen.
  void listen(std::chrono::milliseconds patience);
  // Looks at the records of what ended some time ago, and removes them to save memory.
  void check_records(bool all);

  // Whether everything has ended; some of it may still be made better.
  bool drained();

  struct Figures {
    std::int64_t accepted = 0, ended = 0, waiting = 0;
    std::map<std::string, std::int64_t> events, dead;  // by status, by reason
  };
  const Figures& figures() const { return figures_; }
  // Of a queue that is drained. Every accepted reflection has exactly one terminal event or is dead
  // with a reason, and so is everything bad. Returns what is wrong; empty: nothing.
  std::vector<std::string> verdict();

 private:
  struct Entry {
    int accepted = 0, ended = 0, dead = 0;
    std::string record_key;
  };
  struct Ended {
    std::chrono::steady_clock::time_point at;
    std::string rid;
  };
  infra::RedisReply must(const infra::Words& words) { return support::must(redis_, words); }
  void heard(const bench::Event& event);
  void read_dead(std::vector<std::string>& wrong);

  infra::RedisConnection redis_;
  bench::Events events_;
  std::unordered_map<std::string, Entry> entries_;
  std::deque<Ended> unchecked_;  // the last copy has ended, the record was not looked at
  std::vector<std::string> wrong_;
  std::int64_t bad_ = 0, heard_ = 0;
  Figures figures_;
};

}  // namespace chaos
