-- audit_bodies(jid...) -> {in no set, in more than one}. A body that is in no set is due now; one
-- that is in several stays in the first of lease, dead, upgrade, cold, delayed. A meta without a
-- body is removed.
local now, lost, doubled = now_us(), 0, 0
local leased = {}
for _, token in ipairs(redis.call('ZRANGE', lease, 0, -1)) do leased[jid_of(token) or ''] = true end
for _, jid in ipairs(ARGV) do
  if redis.call('HEXISTS', body, jid) == 0 then
    redis.call('HDEL', meta, jid)
  else
    local found = leased[jid] and 1 or 0
    for _, set in ipairs({dead, upgrade, cold, delayed}) do
      if redis.call('ZSCORE', set, jid) then
        found = found + 1
        if found > 1 then redis.call('ZREM', set, jid) end
      end
    end
    if found == 0 then
      put_back(jid, meta_of(jid), now)
      lost = lost + 1
    elseif found > 1 then
      doubled = doubled + 1
    end
  end
end
if lost > 0 and alive(now) > 0 then rouse() end
return {lost, doubled}
