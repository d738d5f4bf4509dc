#pragma once

#include <array>
#include <string>
#include <string_view>

#include "infra/redis_connection.hpp"

namespace infra {

// The keys of one queue. Redis hashes only what stands in braces, so with the whole source name
// as the tag all of them share one slot of a cluster with the source itself.
//
//   SOURCE            LIST   producers' elements, untouched; at times '"wake"' at its head, which
//                            ends the wait of one worker and is no job
//   {SOURCE}:inbox    LIST   elements moved by a blocking wait, not leased yet
//   {SOURCE}:body     HASH   jid -> element as it came: everything accepted and unfinished, or dead
//   {SOURCE}:meta     HASH   jid -> attempts|crashes|first_ms|existed|guest|reason
//   {SOURCE}:lease    ZSET   jid:fence:nonce -> deadline ms: what is in flight
//   {SOURCE}:delayed  ZSET   jid -> due ms: retries and released jobs
//   {SOURCE}:cold     ZSET   jid -> first ms: parked until a model has time
//   {SOURCE}:upgrade  ZSET   jid -> due ms: degraded results to be made better
//   {SOURCE}:dead     ZSET   jid -> died ms: kept for a person to decide
//   {SOURCE}:seq      STRING last number given out, never behind the clock in microseconds
//   {SOURCE}:ctl      HASH   paused -> 1
//   {SOURCE}:wake     LIST   exists for a moment after a resume; paused workers wait on it
//   {SOURCE}:workers  ZSET   nonce -> last beat ms
//   {SOURCE}:events   STREAM rid, status of every write that a front end may follow
//
// At any quiet moment HLEN body = ZCARD lease + delayed + cold + upgrade + dead.
struct QueueKeys {
  explicit QueueKeys(std::string_view source);

  enum Index {
    source,
    inbox,
    body,
    meta,
    lease,
    delayed,
    cold,
    upgrade,
    dead,
    seq,
    ctl,
    wake,
    workers,
    events,
    count
  };
  std::array<std::string, count> names;

  const std::string& operator[](Index index) const { return names.at(index); }
};

// Every script gets all keys of the queue in the order above, then, where it says so, the key
// of a record. Times come from the server's clock only; payloads are never decoded in Lua.
// A token is `jid:fence:nonce`, the member of the lease set: whoever cannot remove it from there
// has lost the job and changes nothing.
namespace queue_scripts {
// NOLINTBEGIN(readability-identifier-naming): used as the verbs that they are

// reserve(count, lease_ms, nonce, most_crashes, most_bytes)
// Takes back expired leases (a crash each; at most_crashes the job is buried as "poison"), then
// due delayed jobs, then the inbox, then the head of the source, until `count` jobs or
// `most_bytes` of payload, at least one job. Replies {state, now_ms, next_due_ms, job...}:
// state "paused" or "open", next_due 0 for none, job {token, attempts, crashes, first_ms,
// existed, guest, payload}.
extern const RedisScript reserve;

// extend(lease_ms, token...) -> {1 or 0 for each}: 0 is a lease that is lost.
extern const RedisScript extend;

// settle(token, mode, expected, value, create_ttl_ms, rid, status, guest); last key: the record.
// mode "publish" keeps the lease, "finish" ends the job. `expected` is the SHA-1 of the record's
// bytes that `value` was made from, "" where none was there. In one step: is the lease ours, is
// the record still that; write (a remaining time to live is kept, a new record gets
// create_ttl_ms), add the event, end the job. Replies "written", "lost", "conflict" (read the
// record again) or "expired": the record existed once and is gone, so nothing was written and
// the job has ended, in either mode, with the event "expired".
extern const RedisScript settle;

// discard(token) -> 1 or 0. Ends a job that asks for nothing.
extern const RedisScript discard;

// fail(token, delay_ms, most_attempts, reason) -> "delayed", "dead" or "lost".
// Counts an attempt; at most_attempts the job is buried. most_attempts 0 buries at once.
extern const RedisScript fail;

// release(token...) -> how many were ours. Back to the queue, due now, nothing counted.
extern const RedisScript release;

// split(token, good_count, payload..., [payload, reason]...) -> 1 or 0.
// Ends the parent; each good payload becomes a job due now, each bad one a dead job.
extern const RedisScript split;

// census() -> {waiting, inbox, lease, delayed, cold, upgrade, dead, body, oldest first_ms,
// workers seen within 150 s, paused}
extern const RedisScript census;

// beat(nonce): this worker is alive; forgets those silent for a day.
extern const RedisScript beat;

// pause(1 or 0) -> 1 when that changed something.
extern const RedisScript pause;

// dead_list(offset, count) -> {jid, died_ms, meta, bytes}..., latest first.
extern const RedisScript dead_list;

// dead_retry(jid...) -> how many. Counters start anew, due now.
extern const RedisScript dead_retry;

// dead_drop(jid...) -> how many. Gone for good.
extern const RedisScript dead_drop;

// NOLINTEND(readability-identifier-naming)
}  // namespace queue_scripts
}  // namespace infra
