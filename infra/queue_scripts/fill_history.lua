-- fill_history(guest, summary...) with one more key, the owner's history -> how many were put there.
-- The summaries, newest first, become the history of an owner who has none. Of several workers that
-- found none at the same time, the first does it.
local history = KEYS[15]
if redis.call('EXISTS', history) == 1 then return 0 end
for i = 2, math.min(#ARGV, 1 + HISTORY_LENGTH) do redis.call('RPUSH', history, ARGV[i]) end
redis.call('PEXPIRE', history, ARGV[1] == '1' and GUEST_MS or HISTORY_MS)
return math.min(#ARGV - 1, HISTORY_LENGTH)
