-- dead_retry(jid...) -> how many. Counted anew, due now; one whose text is gone stays dead.
local now, moved = now_us(), 0
for _, jid in ipairs(ARGV) do
  if redis.call('HSTRLEN', body, jid) > 0 and redis.call('ZREM', dead, jid) == 1 then
    local m = meta_of(jid)
    m.attempts, m.crashes, m.reason = 0, 0, ''
    drop_flag(m, 's')
    set_meta(jid, m)
    put_back(jid, m, now)
    moved = moved + 1
  end
end
if moved > 0 and alive(now) > 0 then rouse() end
return moved
