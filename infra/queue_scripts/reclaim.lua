-- reclaim(most_crashes, run) -> {how many jobs, buried}. Takes back at once what a run held that is
-- known to be dead, charging the crash as the end of its leases would; which jobs were buried as
-- poison by that.
local taken = take_from_dead(ARGV[2], tonumber(ARGV[1]), now_us())
if taken > 0 then rouse() end
return {taken, poisoned}
