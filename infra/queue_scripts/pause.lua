-- pause(1 or 0) -> 1 when that changed something. Resuming wakes the workers that wait for it.
if ARGV[1] == '1' then
  redis.call('LTRIM', wake, 1, 0)  -- or those that wait would be woken for ever
  return redis.call('HSETNX', ctl, 'paused', '1')
end
local was = redis.call('HDEL', ctl, 'paused')
redis.call('RPUSH', wake, '1')
redis.call('PEXPIRE', wake, 5000)
return was
