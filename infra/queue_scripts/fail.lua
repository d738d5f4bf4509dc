-- fail(token, delay_ms, most_attempts, reason, guest, rid) -> "delayed", "dead", "dropped",
-- "expired" or "lost". Counts an attempt; the last one buries the job, most_attempts 0 at once. A
-- guest's job is not tried again after its record's time: it ends as expired, with the event. An
-- upgrade that keeps failing is dropped: its result stays as it is.
local token, delay_ms, most, reason = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
if not redis.call('ZSCORE', lease, token) then return 'lost' end
local now, jid = now_us(), jid_of(token)
local m = meta_of(jid)
if ARGV[5] == '1' then add_flag(m, 'g') end
m.attempts = m.attempts + 1
if m.attempts >= most then
  bury(jid, m, reason, now)
  redis.call('ZREM', lease, token)
  return has(m, 'u') and 'dropped' or 'dead'
end
local due = now + delay_ms * 1000
if guest_time_over(m, due) then
  if not has(m, 'u') then add_event(ARGV[6], 'expired') end
  redis.call('ZREM', lease, token)
  forget(jid)
  return has(m, 'u') and 'dropped' or 'expired'
end
m.reason = string.sub(reason, 1, 2048)
drop_flag(m, 's')
set_meta(jid, m)
put_back(jid, m, due)
redis.call('ZREM', lease, token)
return 'delayed'
