#include "infra/queue_scripts.hpp"

#include <fmt/format.h>

namespace infra {

QueueKeys::QueueKeys(std::string_view source_name) {
  constexpr std::array<std::string_view, count> kSuffixes{
      "",        "inbox", "body", "meta", "lease", "delayed", "cold",
      "upgrade", "dead",  "seq",  "ctl",  "wake",  "workers", "events"};
  // A tag that the name already has is the one Redis will hash.
  const std::size_t open = source_name.find('{');
  const std::size_t close = open == std::string_view::npos ? open : source_name.find('}', open + 1);
  const bool tagged = close != std::string_view::npos && close > open + 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (kSuffixes.at(i).empty()) {
      names.at(i) = std::string(source_name);
    } else if (tagged) {
      names.at(i) = fmt::format("{}:{}", source_name, kSuffixes.at(i));
    } else {
      names.at(i) = fmt::format("{{{}}}:{}", source_name, kSuffixes.at(i));
    }
  }
}

namespace queue_scripts {
namespace {

// Names for KEYS, and the helpers that more than one script needs. Numbers print with %.0f:
// Lua would write a large one with an exponent.
constexpr std::string_view kPrelude = R"lua(
local source, inbox, body, meta, lease, delayed, cold, upgrade, dead, seq, ctl, wake, workers,
  events = unpack(KEYS, 1, 14)
local record = KEYS[15]
local function now_us()
  local t = redis.call('TIME')
  return tonumber(t[1]) * 1000000 + tonumber(t[2])
end
local function ms(us) return string.format('%.0f', math.floor(us / 1000)) end
local function number(n) return string.format('%.0f', n) end
local function jid_of(token) return string.match(token, '^(%d+):') end
local function meta_of(jid)
  local m = redis.call('HGET', meta, jid) or ''
  local attempts, crashes, first, existed, guest, reason =
    string.match(m, '^(%d+)|(%d+)|(%d+)|(%d)|(%d)|(.*)$')
  return {attempts = tonumber(attempts) or 0, crashes = tonumber(crashes) or 0,
    first = first or '0', existed = existed or '0', guest = guest or '0', reason = reason or ''}
end
local function set_meta(jid, m)
  redis.call('HSET', meta, jid, number(m.attempts) .. '|' .. number(m.crashes) .. '|' .. m.first ..
    '|' .. m.existed .. '|' .. m.guest .. '|' .. m.reason)
end
local function bury(jid, m, now)
  set_meta(jid, m)
  redis.call('ZADD', dead, ms(now), jid)
end
local function forget(jid)
  redis.call('HDEL', body, jid)
  redis.call('HDEL', meta, jid)
end
-- Wakes a worker that waits for the source, after jobs were put where it does not look. The
-- element is skipped by reserve(); it stands at the head, at most once.
local WAKE = '"wake"'
local function roused() return redis.call('LINDEX', source, 0) == WAKE end
local function rouse()
  if not roused() then redis.call('LPUSH', source, WAKE) end
end
-- Numbers rise for ever, even over a restart that lost the last of them.
local next_number
local function take_number(now)
  if not next_number then next_number = tonumber(redis.call('GET', seq) or '0') end
  next_number = math.max(next_number, now) + 1
  return next_number
end
local function keep_numbers()
  if next_number then redis.call('SET', seq, number(next_number)) end
end
)lua";

RedisScript script(std::string_view lua) { return RedisScript(fmt::format("{}{}", kPrelude, lua)); }

}  // namespace

const RedisScript reserve = script(R"lua(
local wanted, lease_ms, nonce = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local most_crashes, most_bytes = tonumber(ARGV[4]), tonumber(ARGV[5])
local now = now_us()
local reply = {'open', ms(now), '0'}
local taken, bytes = 0, 0
local function room() return taken < wanted and (taken == 0 or bytes < most_bytes) end
local function grant(jid, m, payload)
  local token = jid .. ':' .. number(take_number(now)) .. ':' .. nonce
  redis.call('ZADD', lease, ms(now + lease_ms * 1000), token)
  taken, bytes = taken + 1, bytes + #payload
  reply[#reply + 1] = {token, m.attempts, m.crashes, m.first, m.existed, m.guest, payload}
end
local function grant_known(jid, m)
  local payload = redis.call('HGET', body, jid)
  if payload then grant(jid, m, payload) else redis.call('HDEL', meta, jid) end
end
if redis.call('HGET', ctl, 'paused') then
  reply[1] = 'paused'
  return reply
end
-- Expired leases are looked at even when there is no room for more: a poisonous one must not wait.
for _, token in ipairs(redis.call('ZRANGEBYSCORE', lease, '-inf', ms(now), 'LIMIT', 0, wanted)) do
  if not room() then break end
  redis.call('ZREM', lease, token)
  local jid = jid_of(token)
  local m = meta_of(jid)
  m.crashes = m.crashes + 1
  if m.crashes >= most_crashes then
    m.reason = 'poison: its worker died ' .. number(m.crashes) .. ' times'
    bury(jid, m, now)
  else
    set_meta(jid, m)
    grant_known(jid, m)
  end
end
for _, jid in ipairs(redis.call('ZRANGEBYSCORE', delayed, '-inf', ms(now), 'LIMIT', 0, wanted)) do
  if not room() then break end
  redis.call('ZREM', delayed, jid)
  grant_known(jid, meta_of(jid))
end
while room() do
  local payload = redis.call('LPOP', inbox) or redis.call('LPOP', source)
  if not payload then break end
  if payload ~= WAKE then
    local jid = number(take_number(now))
    local m = {attempts = 0, crashes = 0, first = ms(now), existed = '0', guest = '0', reason = ''}
    redis.call('HSET', body, jid, payload)
    set_meta(jid, m)
    grant(jid, m, payload)
  end
end
keep_numbers()
local due
for _, set in ipairs({lease, delayed}) do
  local first = redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')
  if first[2] and (not due or tonumber(first[2]) < due) then due = tonumber(first[2]) end
end
if due then reply[3] = number(due) end
return reply
)lua");

const RedisScript extend = script(R"lua(
local deadline = ms(now_us() + tonumber(ARGV[1]) * 1000)
local reply = {}
for i = 2, #ARGV do
  local held = redis.call('ZSCORE', lease, ARGV[i])
  if held then redis.call('ZADD', lease, 'XX', deadline, ARGV[i]) end
  reply[i - 1] = held and 1 or 0
end
return reply
)lua");

const RedisScript settle = script(R"lua(
local token, mode, expected, value, create_ttl = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local rid, status, guest = ARGV[6], ARGV[7], ARGV[8]
if not redis.call('ZSCORE', lease, token) then return 'lost' end
local jid = jid_of(token)
local m = meta_of(jid)
local current = redis.call('GET', record)
local outcome = 'written'
if not current and (expected ~= '' or m.existed == '1') then
  outcome, status = 'expired', 'expired'
elseif (current and redis.sha1hex(current) or '') ~= expected then
  return 'conflict'
elseif current then
  redis.call('SET', record, value, 'KEEPTTL')
else
  redis.call('SET', record, value, 'PX', create_ttl)
end
if mode == 'finish' or outcome == 'expired' then
  redis.call('ZREM', lease, token)
  forget(jid)
else
  m.existed, m.guest = '1', guest
  set_meta(jid, m)
end
redis.call('XADD', events, 'MAXLEN', '~', '10000', '*', 'rid', rid, 'status', status)
return outcome
)lua");

const RedisScript discard = script(R"lua(
if redis.call('ZREM', lease, ARGV[1]) == 0 then return 0 end
forget(jid_of(ARGV[1]))
return 1
)lua");

const RedisScript fail = script(R"lua(
local token, delay_ms, most, reason = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
if redis.call('ZREM', lease, token) == 0 then return 'lost' end
local now, jid = now_us(), jid_of(token)
local m = meta_of(jid)
m.attempts = m.attempts + 1
m.reason = string.sub(reason, 1, 2048)
if m.attempts >= most then
  bury(jid, m, now)
  return 'dead'
end
set_meta(jid, m)
redis.call('ZADD', delayed, ms(now + delay_ms * 1000), jid)
return 'delayed'
)lua");

const RedisScript release = script(R"lua(
local now, released = ms(now_us()), 0
for _, token in ipairs(ARGV) do
  if redis.call('ZREM', lease, token) == 1 then
    redis.call('ZADD', delayed, now, jid_of(token))
    released = released + 1
  end
end
if released > 0 then rouse() end
return released
)lua");

const RedisScript split = script(R"lua(
local token, good = ARGV[1], tonumber(ARGV[2])
if redis.call('ZREM', lease, token) == 0 then return 0 end
local parent = jid_of(token)
local first = meta_of(parent).first
forget(parent)
local now = now_us()
for i = 3, 2 + good do
  local jid = number(take_number(now))
  redis.call('HSET', body, jid, ARGV[i])
  set_meta(jid, {attempts = 0, crashes = 0, first = first, existed = '0', guest = '0', reason = ''})
  redis.call('ZADD', delayed, ms(now), jid)
end
for i = 3 + good, #ARGV, 2 do
  local jid = number(take_number(now))
  redis.call('HSET', body, jid, ARGV[i])
  bury(jid, {attempts = 0, crashes = 0, first = first, existed = '0', guest = '0',
    reason = ARGV[i + 1]}, now)
end
keep_numbers()
if good > 0 then rouse() end
return 1
)lua");

const RedisScript census = script(R"lua(
local oldest = 0
for _, set in ipairs({lease, delayed, cold}) do
  for _, member in ipairs(redis.call('ZRANGE', set, 0, 99)) do
    local first = tonumber(meta_of(jid_of(member) or member).first)
    if first > 0 and (oldest == 0 or first < oldest) then oldest = first end
  end
end
local now = now_us()
local alive = redis.call('ZCOUNT', workers, ms(now - 150000000), '+inf')
return {redis.call('LLEN', source) - (roused() and 1 or 0), redis.call('LLEN', inbox), redis.call('ZCARD', lease),
  redis.call('ZCARD', delayed), redis.call('ZCARD', cold), redis.call('ZCARD', upgrade),
  redis.call('ZCARD', dead), redis.call('HLEN', body),
  oldest > 0 and number(math.max(0, math.floor(now / 1000) - oldest)) or '0', alive,
  redis.call('HGET', ctl, 'paused') and 1 or 0}
)lua");

const RedisScript beat = script(R"lua(
local now = now_us()
redis.call('ZADD', workers, ms(now), ARGV[1])
redis.call('ZREMRANGEBYSCORE', workers, '-inf', ms(now - 86400000000))
return 1
)lua");

const RedisScript pause = script(R"lua(
if ARGV[1] == '1' then return redis.call('HSETNX', ctl, 'paused', '1') end
local was = redis.call('HDEL', ctl, 'paused')
redis.call('RPUSH', wake, '1')
redis.call('PEXPIRE', wake, 5000)
return was
)lua");

const RedisScript dead_list = script(R"lua(
local from, count, reply = tonumber(ARGV[1]), tonumber(ARGV[2]), {}
local members = redis.call('ZREVRANGE', dead, from, from + count - 1, 'WITHSCORES')
for i = 1, #members, 2 do
  reply[#reply + 1] = {members[i], members[i + 1], redis.call('HGET', meta, members[i]) or '',
    redis.call('HSTRLEN', body, members[i])}
end
return reply
)lua");

const RedisScript dead_retry = script(R"lua(
local now, moved = now_us(), 0
for _, jid in ipairs(ARGV) do
  if redis.call('ZREM', dead, jid) == 1 then
    local m = meta_of(jid)
    m.attempts, m.crashes, m.reason = 0, 0, ''
    set_meta(jid, m)
    redis.call('ZADD', delayed, ms(now), jid)
    moved = moved + 1
  end
end
if moved > 0 then rouse() end
return moved
)lua");

const RedisScript dead_drop = script(R"lua(
local dropped = 0
for _, jid in ipairs(ARGV) do
  if redis.call('ZREM', dead, jid) == 1 then
    forget(jid)
    dropped = dropped + 1
  end
end
return dropped
)lua");

}  // namespace queue_scripts
}  // namespace infra
