#include "tests/bench/bare_list.hpp"

#include <array>
#include <stdexcept>

namespace bench {

const infra::RedisScript& bare_reserve_script() {
  static const infra::RedisScript script(R"lua(
local items = redis.call('LPOP', KEYS[1], ARGV[1])
if not items then return {} end
local n = #items
local id = redis.call('INCRBY', KEYS[4], n) - n
local t = redis.call('TIME')
local deadline = string.format('%.0f', t[1] * 1000 + math.floor(t[2] / 1000) + ARGV[2])
local bodies, leases = {}, {}
for i = 1, n do
  local jid = tostring(id + i)
  bodies[2 * i - 1], bodies[2 * i] = jid, items[i]
  local at = ARGV[3] == '1' and n + 1 - i or i
  leases[2 * at - 1], leases[2 * at] = deadline, jid
end
redis.call('HSET', KEYS[2], unpack(bodies))
redis.call('ZADD', KEYS[3], unpack(leases))
return bodies
)lua");
  return script;
}

const infra::RedisScript& bare_acknowledge_script() {
  static const infra::RedisScript script(R"lua(
if #ARGV == 0 then return 0 end
redis.call('HDEL', KEYS[2], unpack(ARGV))
return redis.call('ZREM', KEYS[3], unpack(ARGV))
)lua");
  return script;
}

std::size_t BareList::next(int batch) {
  const infra::Words keys(kBareKeys.begin(), kBareKeys.end());
  const std::string count = std::to_string(batch);
  infra::Words ids;
  for (const Job& job : held_) ids.emplace_back(job.id);
  const std::array calls{
      infra::ScriptCall{bare_acknowledge_script(), keys, std::move(ids)},
      infra::ScriptCall{
          bare_reserve_script(), keys, {count, "15000", order_ == Leases::last_first ? "1" : "0"}}};
  auto replies = redis_.eval_all(calls);
  if (!replies) throw std::runtime_error(replies.error().message);
  for (const auto& reply : *replies) {
    if (!reply) throw std::runtime_error(reply.error().message);
  }
  const infra::RedisReply& reserved = *(*replies)[1];
  held_.clear();
  const std::size_t size = reserved.value().size();
  held_.reserve(size / 2);
  for (std::size_t i = 0; i + 1 < size; i += 2) {
    held_.push_back({std::string(reserved[i].text()), std::string(reserved[i + 1].text())});
  }
  return held_.size();
}

}  // namespace bench
