#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/compat/shape.hpp"
#include "tests/support/must.hpp"
#include "tests/support/redis_server.hpp"

namespace compat {

struct Event {
  std::string rid, status;
};

struct DeadLetter {
  std::string jid, reason, bytes;
};

// What the app, and whoever looks after the queue, can do in Redis; plain commands, nothing here is
// shared with the program. A complaint of the server is thrown.
class AppRedis {
 public:
  explicit AppRedis(const support::RedisServer& server) : redis_(server.connect()) {}

  void store(const Shape& shape);
  // All at once: nothing is taken before the last is there.
  void push(const std::vector<Pushed>& elements);
  // Whether nothing waits and nothing is in hand.
  bool drained();
  // Whether every body that is kept is a dead letter or waits for something better.
  bool balanced();

  std::optional<std::string> get(const std::string& key);
  // On the server's clock, ms; nothing: it never expires, or is not there.
  std::optional<std::int64_t> expires_at(const std::string& key);
  std::int64_t now_ms();
  std::set<std::string> keys();
  // Since the last call.
  std::vector<Event> events();
  std::vector<DeadLetter> dead_letters();

 private:
  infra::RedisReply must(const infra::Words& words) { return support::must(redis_, words); }

  infra::RedisConnection redis_;
  std::string last_event_ = "-";
  std::set<std::string> dead_seen_;
};

}  // namespace compat
