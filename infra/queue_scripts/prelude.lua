-- Stands before every script. Every script gets all keys of the queue in the order of
-- infra/queue_keys.hpp, then, where it says so, keys of records. Times come from the server's
-- clock only; payloads are never decoded here. A token is `jid:fence:nonce`, the member of the
-- lease set: whoever does not find it there has lost the job and changes nothing.
local source, inbox, body, meta, lease, delayed, cold, upgrade, dead, seq, ctl, wake, workers,
  events = unpack(KEYS, 1, 14)

-- The version of this protocol; a worker takes nothing from a queue that a newer one keeps.
local PROTOCOL = 1
-- How long a guest's record lives, ms: no text of a guest is kept for longer.
local GUEST_MS = 300000
-- How many summaries an owner's history keeps, and for how long after the last.
local HISTORY_LENGTH, HISTORY_MS = 90, 2592000000
-- A worker not heard of for this long is not counted any more, us.
local SILENCE = 150000000

local function now_us()
  local t = redis.call('TIME')
  return tonumber(t[1]) * 1000000 + tonumber(t[2])
end
-- Of a whole number; Lua by itself would write a large one with an exponent. '%d' is by far the
-- fastest, but has only 32 bits on some servers.
local WHOLE = string.format('%d', 4294967296) == '4294967296' and '%d' or '%.0f'
local function number(n) return string.format(WHOLE, n) end
local function ms(us) return number(math.floor(us / 1000)) end

local function jid_of(token)
  local colon = string.find(token, ':', 1, true)
  return colon and string.sub(token, 1, colon - 1)
end
local function nonce_of(token) return string.match(token, '([^:]*)$') end
-- A nonce is `run.part`: one process is one run, each of its connections that reserve is a part.
local function run_of(token) return string.match(token, '([^:.]*)[^:]*$') end

-- A job that only came in has no meta: its number says when that was.
local function read_meta(raw, jid)
  local attempts, crashes, first, flags, reason =
    string.match(raw or '', '^(%d+)|(%d+)|(%d+)|(%l*)|(.*)$')
  return {attempts = tonumber(attempts) or 0, crashes = tonumber(crashes) or 0,
    first = tonumber(first) or math.floor((tonumber(jid) or 0) / 1000), flags = flags or '',
    reason = reason or ''}
end
local function meta_of(jid) return read_meta(redis.call('HGET', meta, jid), jid) end
local function has(m, flag) return string.find(m.flags, flag, 1, true) ~= nil end
local function add_flag(m, flag)
  if not has(m, flag) then m.flags = m.flags .. flag end
end
local function drop_flag(m, flag) m.flags = string.gsub(m.flags, flag, '') end
local function set_meta(jid, m)
  local raw = number(m.attempts) .. '|' .. number(m.crashes) .. '|' .. number(m.first) .. '|' ..
    m.flags .. '|' .. m.reason
  redis.call('HSET', meta, jid, raw)
  return raw
end

local function forget(jid)
  redis.call('HDEL', body, jid)
  redis.call('HDEL', meta, jid)
end
local function add_event(rid, status)
  redis.call('XADD', events, 'MAXLEN', '~', '10000', '*', 'rid', rid, 'status', status)
end
local function guest_time_over(m, at_us) return has(m, 'g') and at_us / 1000 >= m.first + GUEST_MS end

-- A job whose result is written already is not kept for a person: nothing is missing.
local function bury(jid, m, reason, now)
  if has(m, 'u') then return forget(jid) end
  m.reason = string.sub(reason, 1, 2048)
  set_meta(jid, m)
  if guest_time_over(m, now) then redis.call('HSET', body, jid, '') end
  redis.call('ZADD', dead, ms(now), jid)
end
local function put_back(jid, m, due_us)
  redis.call('ZADD', has(m, 'u') and upgrade or delayed, ms(due_us), jid)
end

-- Numbers rise for ever, also when a restart lost the last of them or the clock went back. `now`
-- is the same at every call.
local next_number
local function take_number(now)
  if not next_number then
    next_number = math.max(tonumber(redis.call('GET', seq) or '0'), now)
  end
  next_number = next_number + 1
  return number(next_number)
end
-- Whether the last number is so far from the clock that it does not tell the time.
local function number_is_ahead(now) return next_number > now + 1000000 end
local function keep_numbers()
  if next_number then redis.call('SET', seq, number(next_number)) end
end

-- Wakes a worker that waits for the source, after jobs were put where it does not look. Reserve
-- skips the element; it stands at the head, at most once.
local WAKE = '"wake"'
local function roused() return redis.call('LINDEX', source, 0) == WAKE end
local function rouse()
  if not roused() then redis.call('LPUSH', source, WAKE) end
end
-- How many workers were heard of lately.
local function alive(now) return redis.call('ZCOUNT', workers, ms(now - SILENCE), '+inf') end

-- The jobs that this call has buried because their workers died of them.
local poisoned = {}
-- Takes back all that a dead run held; returns how many jobs. Whoever was alone in its hands is
-- charged with the crash, and so is the one suspect among them: a run holds one suspect at a
-- time. The others become suspects, uncharged. The last crash that is allowed buries the job.
local function take_from_dead(run, most_crashes, now)
  local held = {}
  for _, token in ipairs(redis.call('ZRANGE', lease, 0, -1)) do
    if run_of(token) == run then held[#held + 1] = token end
  end
  for _, token in ipairs(held) do
    redis.call('ZREM', lease, token)
    local jid = jid_of(token)
    local m = meta_of(jid)
    if #held == 1 or has(m, 's') then m.crashes = m.crashes + 1 end
    add_flag(m, 's')
    if m.crashes >= most_crashes then
      bury(jid, m, 'poison: its worker died ' .. number(m.crashes) .. ' times', now)
      poisoned[#poisoned + 1] = jid
    else
      set_meta(jid, m)
      put_back(jid, m, now)
    end
  end
  redis.call('ZREM', workers, run)
  redis.call('HDEL', ctl, 'suspect:' .. run)
  return #held
end

-- Takes back leases that ran out; returns whether there were any. A run that was heard of in the
-- last third of the lease without renewing it is alive and does not know that it has it: the
-- reply that told so was lost. That is nobody's crash.
local function take_back_expired(lease_ms, most_crashes, caller, now)
  local expired = redis.call('ZRANGEBYSCORE', lease, '-inf', ms(now), 'WITHSCORES', 'LIMIT', 0, 100)
  local dead_runs = {}
  for i = 1, #expired, 2 do
    local token, deadline = expired[i], tonumber(expired[i + 1])
    local run = run_of(token)
    local heard = tonumber(redis.call('ZSCORE', workers, run) or '0')
    if run == caller or heard > deadline - lease_ms / 3 then
      redis.call('ZREM', lease, token)
      local jid = jid_of(token)
      put_back(jid, meta_of(jid), now)
    elseif not dead_runs[run] then
      dead_runs[run] = true
      take_from_dead(run, most_crashes, now)
    end
  end
  return #expired > 0
end
