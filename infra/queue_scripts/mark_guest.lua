-- mark_guest(token) -> 1 or 0. Notes that the job is a guest's, before anything comes of it: should
-- its worker die of it, its text must not stay for longer than a guest's.
if not redis.call('ZSCORE', lease, ARGV[1]) then return 0 end
local jid = jid_of(ARGV[1])
local m = meta_of(jid)
add_flag(m, 'g')
set_meta(jid, m)
return 1
