-- extend(lease_ms, most_crashes, run, token...) -> {1 or 0 for each, buried}: 0 is a lease that is
-- lost. Also takes back the leases that others let run out, so that a busy worker notices a death
-- too; which jobs were buried as poison by that.
local lease_ms, most_crashes, run = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local now = now_us()
redis.call('ZADD', workers, ms(now), run)
local deadline = ms(now + lease_ms * 1000)
local scores = redis.call('ZMSCORE', lease, unpack(ARGV, 4))
local reply, renewed = {}, {}
for i = 4, #ARGV do
  local held = scores[i - 3]
  reply[i - 3] = held and 1 or 0
  if held then
    renewed[#renewed + 1] = deadline
    renewed[#renewed + 1] = ARGV[i]
  end
end
if #renewed > 0 then redis.call('ZADD', lease, 'XX', unpack(renewed)) end
if take_back_expired(lease_ms, most_crashes, run, now) then rouse() end
reply[#reply + 1] = poisoned
return reply
