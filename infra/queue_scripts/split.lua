-- split(token, remainder, n, payload x n, [payload, reason, guest]...) -> 1 or 0.
-- Each of the n good payloads becomes a job due now, each bad one a dead job. A remainder that is
-- not empty is what is still to be split: it takes the place of the parent's payload, under the
-- same lease. Otherwise the parent ends.
local token, remainder, n = ARGV[1], ARGV[2], tonumber(ARGV[3])
if not redis.call('ZSCORE', lease, token) then return 0 end
local parent = jid_of(token)
local first = meta_of(parent).first
if remainder ~= '' then
  redis.call('HSET', body, parent, remainder)
else
  redis.call('ZREM', lease, token)
  forget(parent)
end
local now = now_us()
local function child(payload)
  local jid = take_number(now)
  redis.call('HSET', body, jid, payload)
  return jid, {attempts = 0, crashes = 0, first = first, flags = '', reason = ''}
end
for i = 4, 3 + n do
  local jid, m = child(ARGV[i])
  set_meta(jid, m)
  put_back(jid, m, now)
end
for i = 4 + n, #ARGV, 3 do
  local jid, m = child(ARGV[i])
  if ARGV[i + 2] == '1' then add_flag(m, 'g') end
  bury(jid, m, ARGV[i + 1], now)
end
keep_numbers()
if n > 1 then rouse() end
return 1
