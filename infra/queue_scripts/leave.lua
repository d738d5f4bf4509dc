-- leave(run) -> how many others are alive. This worker has ended in good order and is no longer
-- counted; should something have arrived for it meanwhile, another one is woken.
redis.call('ZREM', workers, ARGV[1])
redis.call('HDEL', ctl, 'suspect:' .. ARGV[1])
local others = alive(now_us())
if others > 0 and redis.call('EXISTS', inbox) == 1 then rouse() end
return others
