-- dead_list(offset, count) -> {jid, died_ms, meta, bytes}..., latest first.
local from, count, reply = tonumber(ARGV[1]), tonumber(ARGV[2]), {}
local members = redis.call('ZREVRANGE', dead, from, from + count - 1, 'WITHSCORES')
for i = 1, #members, 2 do
  reply[#reply + 1] = {members[i], members[i + 1], redis.call('HGET', meta, members[i]) or '',
    redis.call('HSTRLEN', body, members[i])}
end
return reply
