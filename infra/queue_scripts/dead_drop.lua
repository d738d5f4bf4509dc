-- dead_drop(jid...) -> how many. Gone for good.
local dropped = 0
for _, jid in ipairs(ARGV) do
  if redis.call('ZREM', dead, jid) == 1 then
    forget(jid)
    dropped = dropped + 1
  end
end
return dropped
