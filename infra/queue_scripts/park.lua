-- park(token...) -> how many were ours. Back from the lease into cold, in the order first seen;
-- another worker may have a free slot for them.
local parked = 0
for _, token in ipairs(ARGV) do
  if redis.call('ZREM', lease, token) == 1 then
    local jid = jid_of(token)
    redis.call('ZADD', cold, number(meta_of(jid).first), jid)
    parked = parked + 1
  end
end
if parked > 0 and alive(now_us()) > 1 then rouse() end
return parked
