#include "tests/compat/app_redis.hpp"

#include "tests/support/queue_names.hpp"

namespace compat {
namespace {

using namespace support::queue;

// In one step, so that nothing is on its way from one to the next.
constexpr std::string_view kUnfinished =
    "return redis.call('LLEN', KEYS[1]) + redis.call('LLEN', KEYS[2]) + redis.call('ZCARD', "
    "KEYS[3])"
    " + redis.call('ZCARD', KEYS[4]) + redis.call('ZCARD', KEYS[5])";

}  // namespace

void AppRedis::store(const Shape& shape) {
  const std::int64_t now = now_ms();
  for (const Stored& stored : shape.stored) {
    must({"SET", stored.key, stored.bytes});
    if (stored.ttl_ms) must({"PEXPIREAT", stored.key, std::to_string(now + *stored.ttl_ms)});
  }
  for (const Indexed& one : shape.indexed) must({"ZADD", one.key, one.score, one.member});
}

void AppRedis::push(const std::vector<Pushed>& elements) {
  must({"MULTI"});
  for (const Pushed& one : elements) must({one.at_head ? "LPUSH" : "RPUSH", kSource, one.bytes});
  must({"EXEC"});
}

bool AppRedis::drained() {
  return must({"EVAL", kUnfinished, "5", kSource, kInbox, kLease, kDelayed, kCold})
             .value()
             .integer() == 0;
}

bool AppRedis::balanced() {
  return must({"HLEN", kBody}).value().integer() ==
         must({"ZCARD", kDead}).value().integer() + must({"ZCARD", kUpgrade}).value().integer();
}

std::optional<std::string> AppRedis::get(const std::string& key) {
  const auto reply = must({"GET", key});
  if (reply.value().is_nil()) return std::nullopt;
  return std::string(reply.value().text());
}

std::optional<std::int64_t> AppRedis::expires_at(const std::string& key) {
  const std::int64_t at = must({"PEXPIRETIME", key}).value().integer();
  return at < 0 ? std::nullopt : std::optional(at);
}

std::int64_t AppRedis::now_ms() {
  const auto time = must({"TIME"});
  return time[0].integer() * 1'000 + time[1].integer() / 1'000;
}

std::set<std::string> AppRedis::keys() {
  const auto reply = must({"KEYS", "*"});
  std::set<std::string> keys;
  for (std::size_t i = 0; i < reply.value().size(); ++i) keys.emplace(reply[i].text());
  return keys;
}

std::vector<Event> AppRedis::events() {
  const auto reply = must({"XRANGE", kEvents, last_event_, "+"});
  std::vector<Event> events;
  for (std::size_t i = 0; i < reply.value().size(); ++i) {
    const auto fields = reply[i][1];
    events.push_back({std::string(fields[1].text()), std::string(fields[3].text())});
    last_event_ = "(" + std::string(reply[i][0].text());
  }
  return events;
}

std::vector<DeadLetter> AppRedis::dead_letters() {
  const auto reply = must({"ZRANGE", kDead, "0", "-1"});
  std::vector<DeadLetter> letters;
  for (std::size_t i = 0; i < reply.value().size(); ++i) {
    std::string jid(reply[i].text());
    if (!dead_seen_.insert(jid).second) continue;
    // attempts|crashes|first|flags|reason
    const auto meta = must({"HGET", kMeta, jid});
    std::string_view reason = meta.value().text();
    for (int bar = 0; bar < 4; ++bar) reason.remove_prefix(reason.find('|') + 1);
    const auto body = must({"HGET", kBody, jid});
    letters.push_back({std::move(jid), std::string(reason), std::string(body.value().text())});
  }
  return letters;
}

}  // namespace compat
