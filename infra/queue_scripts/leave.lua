-- leave(run): this worker has ended in good order and is no longer counted.
redis.call('ZREM', workers, ARGV[1])
redis.call('HDEL', ctl, 'suspect:' .. ARGV[1])
return 1
