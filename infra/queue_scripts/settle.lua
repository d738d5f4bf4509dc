-- settle(how, n, token x n, [mode, status, guest, create_ttl_ms, m, (token, expected, rid, summary) x m]...)
-- with three more keys for each write: the record, the owner's history, and where the record's new
-- value stands, with no more than a minute to live; it is moved from there, for what a script looks
-- at is copied and hashed several times.
-- First ends the n jobs that ask for nothing. Then, for each write: is the lease ours, is the
-- record still what the new value was made from; write (a remaining time to live is kept, a new
-- record gets create_ttl_ms), add the event. What comes of the job says `mode`:
--   "publish"  it goes on under the same lease
--   "park"     it waits in cold for a model, of any worker
--   "upgrade"  its answer is given, it may be made better when there is time
--   "finish"   it has ended
-- The last two put `summary`, if any, at the head of the history. Replies {how many of the n were
-- ours, outcome...}, an outcome being "written", "lost", {"conflict", the record now},
-- {"refused", why} where the key holds no string, or "expired": the record existed once and is
-- gone; nothing was written and the job has ended, in any mode, with the event "expired". When the
-- server refuses a command, those before have their outcomes, and from there on it is "untried".
-- With how = "compare", `expected` is the record as it was, a JSON object, or the SHA-1 of its bytes,
-- "" where none was there. With "watched" it was looked at before (WATCH) and is not looked at again:
-- `expected` is only whether there was one.

-- Which of the tokens are held, as keys of a table. A small sorted set is searched from its start,
-- so when it holds little else, reading it once is cheaper than looking for each.
local function held_of(tokens)
  local are_held = {}
  if #tokens == 0 then return are_held end
  if redis.call('ZCARD', lease) <= 2 * #tokens then
    for _, token in ipairs(redis.call('ZRANGE', lease, 0, -1)) do are_held[token] = true end
  else
    local scores = redis.call('ZMSCORE', lease, unpack(tokens))
    for i, token in ipairs(tokens) do are_held[token] = scores[i] end
  end
  return are_held
end

-- What leaves the lease, and what of it has ended, all at once.
local left, ended = {}, {}
local function leave(token, jid)
  left[#left + 1] = token
  if jid then ended[#ended + 1] = jid end
end
local function take_leave()
  if #ended > 0 then
    redis.call('HDEL', body, unpack(ended))
    redis.call('HDEL', meta, unpack(ended))
  end
  local gone = #left > 0 and redis.call('ZREM', lease, unpack(left)) or 0
  left, ended = {}, {}
  return gone
end

local function discard(tokens)
  local are_held = held_of(tokens)
  for _, token in ipairs(tokens) do
    if are_held[token] then leave(token, jid_of(token)) end
  end
  return take_leave()
end

-- The writes, as they stand in ARGV.
local groups, tokens, jids = {}, {}, {}
local watched = ARGV[1] == 'watched'
local n = tonumber(ARGV[2])
local at = 3 + n
while at <= #ARGV do
  local group = {mode = ARGV[at], status = ARGV[at + 1], guest = ARGV[at + 2] == '1',
    create_ttl = ARGV[at + 3], first = at + 5, last = at + 5 + 4 * (tonumber(ARGV[at + 4]) - 1)}
  groups[#groups + 1] = group
  for i = group.first, group.last, 4 do
    tokens[#tokens + 1] = ARGV[i]
    jids[#jids + 1] = jid_of(ARGV[i])
  end
  at = group.last + 4
end

local reply = {discard({unpack(ARGV, 3, 2 + n)})}
local are_held = held_of(tokens)
local metas = {}
if #jids > 0 then
  for i, raw in ipairs(redis.call('HMGET', meta, unpack(jids))) do metas[jids[i]] = raw end
end

local parked, seen = false, {}
local function write_one(group, token, expected, rid, summary, record, history, new)
  if not are_held[token] then return 'lost' end
  local jid = jid_of(token)
  local raw = metas[jid]
  local m = raw and read_meta(raw, jid)
  local current = watched and expected ~= '' and expected
  if watched then
    -- Two jobs of one record: the first has just changed it.
    if seen[record] then return {'conflict', ''} end
    seen[record] = true
  else
    current = redis.pcall('GET', record)
    if type(current) == 'table' then
      if string.find(current.err, 'WRONGTYPE', 1, true) then return {'refused', current.err} end
      redis.call('GET', record)
    end
  end
  if not current and (expected ~= '' or (m and has(m, 'e'))) then
    if not (m and has(m, 'u')) then add_event(rid, 'expired') end
    leave(token, jid)
    are_held[token] = nil
    return 'expired'
  end
  if not watched then
    local is_sha1 = #expected == 40 and not string.find(expected, '{', 1, true)
    if (current and (is_sha1 and redis.sha1hex(current) or current) or '') ~= expected then
      return {'conflict', current or ''}
    end
  end
  -- The value takes its time to live along: should the server refuse to set it, nothing has changed.
  -- When that ends is asked, for between two commands a millisecond may pass; Redis 6.2 does not tell.
  local ends = current and redis.pcall('PEXPIRETIME', record)
  if ends == -1 then
    redis.call('PERSIST', new)
  elseif type(ends) == 'number' and ends > 0 then
    redis.call('PEXPIREAT', new, number(ends))
  else
    local ttl = current and redis.call('PTTL', record) or group.create_ttl
    if ttl == -1 then redis.call('PERSIST', new) else redis.call('PEXPIRE', new, ttl) end
  end
  redis.call('RENAME', new, record)
  add_event(rid, group.status)
  local finishes = group.mode == 'finish'
  -- Whatever is in the way of a history, it must not keep the job from ending.
  local length = summary ~= '' and (finishes or group.mode == 'upgrade') and
    redis.pcall('LPUSH', history, summary)
  if type(length) == 'number' then
    if length > HISTORY_LENGTH then redis.pcall('LTRIM', history, 0, HISTORY_LENGTH - 1) end
    redis.pcall('PEXPIRE', history, group.guest and GUEST_MS or HISTORY_MS)
  end
  if finishes then
    leave(token, jid)
    are_held[token] = nil
    return 'written'
  end
  m = m or read_meta(nil, jid)
  add_flag(m, 'e')
  if group.guest then add_flag(m, 'g') end
  if group.mode == 'upgrade' then
    add_flag(m, 'u')
    m.attempts = 0
    redis.call('ZADD', upgrade, ms(now_us()), jid)
  elseif group.mode == 'park' then
    redis.call('ZADD', cold, number(m.first), jid)
    parked = true
  end
  metas[jid] = set_meta(jid, m)
  if group.mode ~= 'publish' then
    leave(token)
    are_held[token] = nil
  end
  return 'written'
end

local refusal
local key = 15
for _, group in ipairs(groups) do
  for i = group.first, group.last, 4 do
    local good, outcome = not refusal, 'untried'
    if good then
      good, outcome = pcall(write_one, group, ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3],
        KEYS[key], KEYS[key + 1], KEYS[key + 2])
      if not good then refusal, outcome = outcome, 'untried' end
    end
    -- A worker's user need not be one that may delete.
    if outcome ~= 'written' then redis.pcall('PEXPIRE', KEYS[key + 2], 0) end
    reply[#reply + 1] = outcome
    key = key + 3
  end
end
take_leave()
if parked and alive(now_us()) > 1 then rouse() end
-- Nothing was done: whoever asked is to know why.
if refusal and reply[2] == 'untried' then
  return type(refusal) == 'table' and refusal or redis.error_reply(refusal)
end
return reply
