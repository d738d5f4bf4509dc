#include "tests/bench/events.hpp"

#include <stdexcept>

namespace bench {
Events::Events(const support::RedisServer& server) : redis_(server.connect()) {
  const auto newest = redis_.command({"XREVRANGE", kEvents, "+", "-", "COUNT", "1"});
  if (!newest) throw std::runtime_error(newest.error().message);
  last_ = newest->value().size() == 0 ? "0" : std::string((*newest)[0][0].text());
}

std::vector<Event> Events::next(std::chrono::milliseconds patience, const infra::Words& before) {
  const std::string wait = std::to_string(patience.count());
  std::vector<infra::Words> commands;
  if (!before.empty()) commands.push_back(before);
  commands.push_back({"XREAD", "COUNT", "1000", "BLOCK", wait, "STREAMS", kEvents, last_});
  const auto replies = redis_.command_all(commands);
  if (!replies) throw std::runtime_error(replies.error().message);
  for (const auto& reply : *replies) {
    if (!reply) throw std::runtime_error(reply.error().message);
  }
  const auto entries = replies->back()->value()[0][1];
  std::vector<Event> events;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    events.push_back({std::string(entries[i][1][1].text()), std::string(entries[i][1][3].text())});
  }
  if (!events.empty()) last_ = entries[entries.size() - 1][0].text();
  return events;
}

std::optional<double> Events::visible_after_ms(const std::string& element, const std::string& rid,
                                               std::chrono::milliseconds patience,
                                               std::string_view list) {
  const auto began = std::chrono::steady_clock::now();
  infra::Words push{"RPUSH", list, element};
  for (;;) {
    const auto events = next(patience, push);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    for (const Event& event : events) {
      if (event.rid == rid && event.terminal()) return took.count();
    }
    if (took > patience) return std::nullopt;
    push.clear();
  }
}

}  // namespace bench
