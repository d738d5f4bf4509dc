#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/web_app.hpp"
#include "tests/support/queue_names.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

using support::queue::kEvents;

struct Event {
  std::string rid, status;
  // Whether the reflection has its last word.
  bool terminal() const { return status.starts_with("complete") || status == "expired"; }
};

// Follows the stream of events, as a front end does: an event is added by the same step that writes
// the record. Begins with what comes after its construction.
class Events {
 public:
  explicit Events(const support::RedisServer& server);

  // Waits for at least one, `patience` (below 10 s) at most. `before` is a command to be sent with
  // the question, in one write.
  std::vector<Event> next(std::chrono::milliseconds patience, const infra::Words& before = {});
  // After the server was away.
  void reconnect() { static_cast<void>(redis_.command({"PING"})); }
  // From the push of an element to the event that it has ended, ms; nothing: not within `patience`.
  std::optional<double> visible_after_ms(const std::string& element, const std::string& rid,
                                         std::chrono::milliseconds patience,
                                         std::string_view list = kSource);

 private:
  infra::RedisConnection redis_;
  std::string last_;
};

}  // namespace bench
