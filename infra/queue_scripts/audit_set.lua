-- audit_set(name, offset, count) -> {members seen, members without a body}. Those are removed;
-- a dead one gets an empty body instead: its number and reason are still worth something.
local sets = {lease = lease, delayed = delayed, cold = cold, upgrade = upgrade, dead = dead}
local set, from, count = sets[ARGV[1]], tonumber(ARGV[2]), tonumber(ARGV[3])
local members, mended = redis.call('ZRANGE', set, from, from + count - 1), 0
for _, member in ipairs(members) do
  local jid = set == lease and (jid_of(member) or '') or member
  if redis.call('HEXISTS', body, jid) == 0 then
    mended = mended + 1
    if set == dead then
      redis.call('HSET', body, jid, '')
    else
      redis.call('ZREM', set, member)
      redis.call('HDEL', meta, jid)
    end
  end
end
return {#members, mended}
