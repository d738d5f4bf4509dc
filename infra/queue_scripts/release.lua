-- release(delay_ms, token...) -> how many were ours. Back to where they are taken from, nothing
-- counted.
local due, released = now_us() + tonumber(ARGV[1]) * 1000, 0
for i = 2, #ARGV do
  if redis.call('ZREM', lease, ARGV[i]) == 1 then
    local jid = jid_of(ARGV[i])
    put_back(jid, meta_of(jid), due)
    released = released + 1
  end
end
if released > 0 and alive(now_us()) > 1 then rouse() end
return released
