-- hand_over() -> 1 or 0. What a wait moved to the inbox is for another worker: it is woken.
if redis.call('EXISTS', inbox) == 0 then return 0 end
rouse()
return 1
