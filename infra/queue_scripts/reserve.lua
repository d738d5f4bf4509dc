-- reserve(lane, count, lease_ms, nonce, most_crashes, most_bytes)
-- Leases up to `count` jobs, 1,000 at most, until they have `most_bytes` of payload, at least one.
--   lane "intake": expired leases, due retries, then the inbox, then the head of the source
--   lane "cold": what was parked, first seen first
--   lane "upgrade": what is due there, only while nothing else waits
-- A suspect comes alone, and only to a run that holds no other one. Replies
-- {state, now_ms, next_due_ms, token, payload, meta, token, payload, meta..., cold, upgrade, buried}:
-- state "open", "paused" or "newer"; next_due_ms when a lease ends or a retry falls due, 0 for never;
-- how many jobs wait in those two lanes, and which were buried as poison (an open queue only).
-- Everything is written in its new place before it leaves the old one: should the server refuse a
-- command on the way, nothing is lost.
local lane, lease_ms, nonce = ARGV[1], tonumber(ARGV[3]), ARGV[4]
local wanted = math.min(tonumber(ARGV[2]), 1000)
local most_crashes, most_bytes = tonumber(ARGV[5]), tonumber(ARGV[6])
local run, now = run_of(nonce), now_us()
local now_ms = ms(now)
local reply = {'open', now_ms, '0'}
local control = redis.call('HMGET', ctl, 'paused', 'protocol', 'suspect:' .. run)
if tonumber(control[2] or '0') > PROTOCOL then
  reply[1] = 'newer'
  return reply
end
redis.call('ZADD', workers, now_ms, run)
if control[1] then
  reply[1] = 'paused'
  return reply
end
local nothing_leased = redis.call('EXISTS', lease) == 0
if not nothing_leased and take_back_expired(lease_ms, most_crashes, run, now) and
    lane ~= 'intake' then
  rouse()
end
local nothing_delayed = redis.call('EXISTS', delayed) == 0

local suspect = control[3] and redis.call('ZSCORE', lease, control[3])
if control[3] and not suspect then redis.call('HDEL', ctl, 'suspect:' .. run) end
local taken, bytes, passed_over = 0, 0, false
local bodies, metas, removals, cuts = {}, {}, {}, {}
local deadline = math.floor(now / 1000) + lease_ms
local function full() return taken >= wanted or (taken > 0 and bytes >= most_bytes) end
local function grant(jid, fence, payload, raw)
  local token = jid .. ':' .. fence .. ':' .. nonce
  local at = 3 * taken
  reply[at + 4], reply[at + 5], reply[at + 6] = token, payload, raw
  taken, bytes = taken + 1, bytes + #payload
  return token
end
-- Last first: of members with one score each then stands before those there are, and a small
-- sorted set, which is searched from its start, takes it in at once.
local function add_leases()
  local score, leases, n = number(deadline), {}, 0
  for at = 3 * taken + 1, 4, -3 do
    leases[n + 1], leases[n + 2] = score, reply[at]
    n = n + 2
  end
  redis.call('ZADD', lease, unpack(leases))
end
-- Looks past some suspects: a retry need not wait until all of them had their turn.
local function grant_from(set, highest)
  if full() then return end
  local found = redis.call('ZRANGEBYSCORE', set, '-inf', highest, 'LIMIT', 0, wanted - taken + 64)
  for _, jid in ipairs(found) do
    if full() then return end
    local raw = redis.call('HGET', meta, jid) or ''
    local is_suspect = raw ~= '' and has(read_meta(raw, jid), 's')
    if is_suspect and (suspect or taken > 0) then
      passed_over = true
    else
      local payload = redis.call('HGET', body, jid)
      removals[#removals + 1] = {set, jid}
      if payload then
        local token = grant(jid, take_number(now), payload, raw)
        if is_suspect then
          redis.call('HSET', ctl, 'suspect:' .. run, token)
          wanted = taken
        end
      else
        redis.call('HDEL', meta, jid)
      end
    end
  end
end
-- In small steps: elements may have megabytes. A number far ahead of the clock, which went back or
-- was wrong once, does not tell when the job came: its meta does.
local function grant_fresh(list)
  local seen = 0
  while not full() do
    local ahead = redis.call('LRANGE', list, seen, seen + math.min(8, wanted - taken) - 1)
    if #ahead == 0 then break end
    for _, payload in ipairs(ahead) do
      if full() then break end
      seen = seen + 1
      if payload ~= WAKE then
        local jid, at, raw = take_number(now), #bodies, ''
        bodies[at + 1], bodies[at + 2] = jid, payload
        if number_is_ahead(now) then
          raw = '0|0|' .. now_ms .. '||'
          metas[#metas + 1] = jid
          metas[#metas + 1] = raw
        end
        grant(jid, jid, payload, raw)
      end
    end
  end
  if seen > 0 then cuts[#cuts + 1] = {list, seen} end
end

if lane == 'intake' then
  if not nothing_delayed then grant_from(delayed, now_ms) end
  grant_fresh(inbox)
  grant_fresh(source)
elseif lane == 'cold' then
  grant_from(cold, '+inf')
elseif redis.call('EXISTS', source, inbox, cold) == 0 and
    #redis.call('ZRANGEBYSCORE', delayed, '-inf', now_ms, 'LIMIT', 0, 1) == 0 then
  grant_from(upgrade, now_ms)
end
-- Whether these will be let through is better known before.
if #cuts > 0 then redis.call('LTRIM', cuts[1][1], 0, -1) end
if #removals > 0 then redis.call('ZREM', lease, '') end
keep_numbers()
if #metas > 0 then redis.call('HSET', meta, unpack(metas)) end
if #bodies > 0 then redis.call('HSET', body, unpack(bodies)) end
if taken > 0 then add_leases() end
for _, removal in ipairs(removals) do redis.call('ZREM', removal[1], removal[2]) end
for _, cut in ipairs(cuts) do redis.call('LTRIM', cut[1], cut[2], -1) end
if taken > 0 then
  -- Somebody who waits must know when this lease would end, or it waits on after our death.
  if nothing_leased and redis.call('EXISTS', source) == 0 and alive(now) > 1 then rouse() end
end

local due = nothing_leased and taken > 0 and deadline or nil
local function sooner(set, earliest)
  local first = redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')
  if first[2] then due = math.min(due or math.huge, math.max(tonumber(first[2]), earliest)) end
end
if not nothing_leased then sooner(lease, 0) end
-- A suspect that must wait for its turn is due, but asking again at once would not help.
if not nothing_delayed then sooner(delayed, passed_over and math.floor(now / 1000) + 1000 or 0) end
if due then reply[3] = number(due) end
reply[#reply + 1] = redis.call('ZCARD', cold)
reply[#reply + 1] = redis.call('ZCARD', upgrade)
reply[#reply + 1] = poisoned
return reply
