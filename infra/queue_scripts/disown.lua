-- disown(nonce) -> how many. Puts back what is leased to this part of a run, uncharged, due now: it
-- says that it holds nothing, so the reply that told of a lease was lost, or a job was given up.
local now, disowned = now_us(), 0
for _, token in ipairs(redis.call('ZRANGE', lease, 0, -1)) do
  if nonce_of(token) == ARGV[1] then
    redis.call('ZREM', lease, token)
    local jid = jid_of(token)
    put_back(jid, meta_of(jid), now)
    disowned = disowned + 1
  end
end
return disowned
