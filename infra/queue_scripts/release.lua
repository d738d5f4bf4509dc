-- release(token...) -> how many were ours. Back to where they are taken from, due now, nothing
-- counted.
local now, released = now_us(), 0
for _, token in ipairs(ARGV) do
  if redis.call('ZREM', lease, token) == 1 then
    local jid = jid_of(token)
    put_back(jid, meta_of(jid), now)
    released = released + 1
  end
end
if released > 0 and alive(now) > 1 then rouse() end
return released
