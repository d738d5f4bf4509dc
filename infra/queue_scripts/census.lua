-- census() -> {waiting, inbox, lease, delayed, cold, upgrade, dead, body, age in ms of the oldest
-- job that is not dead, workers alive, paused}
local now = now_us()
local oldest
for _, set in ipairs({lease, delayed, cold}) do
  for _, member in ipairs(redis.call('ZRANGE', set, 0, 99)) do
    oldest = math.min(oldest or math.huge, meta_of(jid_of(member) or member).first)
  end
end
return {redis.call('LLEN', source) - (roused() and 1 or 0), redis.call('LLEN', inbox),
  redis.call('ZCARD', lease), redis.call('ZCARD', delayed), redis.call('ZCARD', cold),
  redis.call('ZCARD', upgrade), redis.call('ZCARD', dead), redis.call('HLEN', body),
  number(oldest and math.max(0, math.floor(now / 1000) - oldest) or 0), alive(now),
  redis.call('HEXISTS', ctl, 'paused')}
