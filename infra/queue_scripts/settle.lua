-- settle(n, token x n, [token, mode, expected, value, create_ttl_ms, rid, status, guest, summary]...)
-- with two more keys for each group: the record and the owner's history.
-- First ends the n jobs that ask for nothing. Then, for each group: is the lease ours, is the
-- record still what `value` was made from (`expected` is that record, a JSON object, or the SHA-1 of
-- its bytes, "" where none was there); write (a remaining time to live is kept, a new record gets create_ttl_ms), add the
-- event. What comes of the job says `mode`:
--   "publish"  it goes on under the same lease
--   "park"     it waits in cold for a model, of any worker
--   "upgrade"  its answer is given, it may be made better when there is time
--   "finish"   it has ended
-- The last two put `summary`, if any, at the head of the history. Replies {how many of the n were
-- ours, outcome...}, an outcome being "written", "lost", {"conflict", the record now},
-- {"refused", why} where the key holds no string, or "expired": the record existed once and is
-- gone; nothing was written and the job has ended, in any mode, with the event "expired".

-- Which of the tokens are held, as keys of a table. A small sorted set is searched from its start,
-- so when it holds little else, reading it once is cheaper than looking for each.
local function held_of(tokens)
  local are_held = {}
  if redis.call('ZCARD', lease) <= 2 * #tokens then
    for _, token in ipairs(redis.call('ZRANGE', lease, 0, -1)) do are_held[token] = true end
  else
    local scores = redis.call('ZMSCORE', lease, unpack(tokens))
    for i, token in ipairs(tokens) do are_held[token] = scores[i] end
  end
  return are_held
end

local function discard(tokens)
  if #tokens == 0 then return 0 end
  local are_held, held, jids, n = held_of(tokens), {}, {}, 0
  for _, token in ipairs(tokens) do
    if are_held[token] then
      n = n + 1
      held[n], jids[n] = token, jid_of(token)
    end
  end
  if n == 0 then return 0 end
  redis.call('HDEL', body, unpack(jids))
  redis.call('HDEL', meta, unpack(jids))
  return redis.call('ZREM', lease, unpack(held))
end

local parked = false
local function write_one(record, history, token, mode, expected, value, create_ttl, rid, status,
    guest, summary)
  if not redis.call('ZSCORE', lease, token) then return 'lost' end
  local jid = jid_of(token)
  local m = meta_of(jid)
  local current = redis.pcall('GET', record)
  if type(current) == 'table' then
    if string.find(current.err, 'WRONGTYPE', 1, true) then return {'refused', current.err} end
    redis.call('GET', record)
  end
  if not current and (expected ~= '' or has(m, 'e')) then
    if not has(m, 'u') then add_event(rid, 'expired') end
    redis.call('ZREM', lease, token)
    forget(jid)
    return 'expired'
  end
  local is_sha1 = #expected == 40 and not string.find(expected, '{', 1, true)
  if (current and (is_sha1 and redis.sha1hex(current) or current) or '') ~= expected then
    return {'conflict', current or ''}
  end
  if current then
    redis.call('SET', record, value, 'KEEPTTL')
  else
    redis.call('SET', record, value, 'PX', create_ttl)
  end
  local ended = mode == 'finish' or mode == 'upgrade'
  -- Whatever is in the way of a history, it must not keep the job from ending.
  local length = ended and summary ~= '' and redis.pcall('LPUSH', history, summary)
  if type(length) == 'number' then
    if length > HISTORY_LENGTH then redis.pcall('LTRIM', history, 0, HISTORY_LENGTH - 1) end
    redis.pcall('PEXPIRE', history, guest == '1' and GUEST_MS or HISTORY_MS)
  end
  add_event(rid, status)
  if mode ~= 'publish' then redis.call('ZREM', lease, token) end
  if mode == 'finish' then
    forget(jid)
    return 'written'
  end
  add_flag(m, 'e')
  if guest == '1' then add_flag(m, 'g') end
  if mode == 'upgrade' then
    add_flag(m, 'u')
    m.attempts = 0
    redis.call('ZADD', upgrade, ms(now_us()), jid)
  elseif mode == 'park' then
    redis.call('ZADD', cold, number(m.first), jid)
    parked = true
  end
  set_meta(jid, m)
  return 'written'
end

local n = tonumber(ARGV[1])
local reply = {discard({unpack(ARGV, 2, 1 + n)})}
local key = 15
for at = 2 + n, #ARGV, 9 do
  reply[#reply + 1] = write_one(KEYS[key], KEYS[key + 1], unpack(ARGV, at, at + 8))
  key = key + 2
end
if parked and alive(now_us()) > 1 then rouse() end
return reply
