-- beat(run, dead_ttl_ms) -> how many texts were removed. This worker is alive; forgets workers
-- silent for a day. Removes the texts of dead jobs whose time is over: dead_ttl_ms after they
-- died (0: never), a guest's when its record's time is; number and reason stay. A result that
-- nobody tried to make better for dead_ttl_ms stays as it is, and that job ends; whoever tries one
-- looks at its age.
local now = now_us()
redis.call('ZADD', workers, ms(now), ARGV[1])
local a_day_ago = ms(now - 86400000000)
for _, run in ipairs(redis.call('ZRANGEBYSCORE', workers, '-inf', a_day_ago)) do
  redis.call('ZREM', workers, run)
  redis.call('HDEL', ctl, 'suspect:' .. run)
end
if tonumber(redis.call('HGET', ctl, 'protocol') or '0') < PROTOCOL then
  redis.call('HSET', ctl, 'protocol', PROTOCOL)
end
local removed = 0
local function remove_text(jid)
  if redis.call('HSTRLEN', body, jid) > 0 then
    redis.call('HSET', body, jid, '')
    removed = removed + 1
  end
end
-- From where the last sweep ended, a bounded number at a time. `over` says of a job whether its
-- time has come, nil that it never will; the next sweep starts with the first that is to come.
local function sweep(cursor, until_ms, over)
  local from = redis.call('HGET', ctl, cursor) or '-inf'
  -- The clock went back: what died since would be passed over.
  if (tonumber(string.match(from, '%d+')) or 0) > now / 1000 then from = '-inf' end
  local found = redis.call('ZRANGEBYSCORE', dead, from, until_ms, 'WITHSCORES', 'LIMIT', 0, 1000)
  if #found == 0 then return end
  local last, next_from = found[#found], nil
  local function look(jid, died)
    local is_over = over(jid)
    if is_over then remove_text(jid) end
    if is_over == false then next_from = next_from or died end
  end
  for i = 1, #found, 2 do look(found[i], found[i + 1]) end
  -- All that died in the same millisecond, so that the next sweep may begin behind it.
  for _, jid in ipairs(redis.call('ZRANGEBYSCORE', dead, last, last)) do look(jid, last) end
  redis.call('HSET', ctl, cursor, next_from or '(' .. last)
end
local dead_ttl = tonumber(ARGV[2])
if dead_ttl > 0 then
  local given_up = redis.call('ZRANGEBYSCORE', upgrade, '-inf', ms(now - dead_ttl * 1000), 'LIMIT',
    0, 1000)
  for _, jid in ipairs(given_up) do
    forget(jid)
    redis.call('ZREM', upgrade, jid)
    removed = removed + 1
  end
end
if dead_ttl > 0 then sweep('aged', ms(now - dead_ttl * 1000), function() return true end) end
sweep('aged_guests', '+inf', function(jid)
  local m = meta_of(jid)
  if not has(m, 'g') then return nil end
  return guest_time_over(m, now)
end)
return removed
