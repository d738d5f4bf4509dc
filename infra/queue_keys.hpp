#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace infra {

// The keys of one queue. Redis hashes only what stands in braces, so with the whole source name
// as the tag all of them share one slot of a cluster with the source itself.
//
//   SOURCE            LIST   producers' elements, untouched; at times '"wake"' at its head, which
//                            ends the wait of one worker and is no job
//   {SOURCE}:inbox    LIST   elements moved by a blocking wait, not leased yet
//   {SOURCE}:body     HASH   jid -> element as it came: everything accepted and unfinished, or
//                            dead; "" for a dead one whose text has had its time
//   {SOURCE}:meta     HASH   jid -> attempts|crashes|first_ms|flags|reason; none: a job as it came
//   {SOURCE}:lease    ZSET   jid:fence:nonce -> deadline ms: what is in flight
//   {SOURCE}:delayed  ZSET   jid -> due ms: retries and released jobs
//   {SOURCE}:cold     ZSET   jid -> first ms: parked until a model has time
//   {SOURCE}:upgrade  ZSET   jid -> due ms: degraded results to be made better
//   {SOURCE}:dead     ZSET   jid -> died ms: kept for a person to decide
//   {SOURCE}:seq      STRING last number given out, never behind the clock in microseconds
//   {SOURCE}:ctl      HASH   paused -> 1; protocol -> version; suspect:run -> token;
//                            aged, aged_guests -> died ms up to which texts were looked at
//   {SOURCE}:wake     LIST   exists for a moment after a resume; paused workers wait on it
//   {SOURCE}:workers  ZSET   run -> ms when it was last heard of
//   {SOURCE}:events   STREAM rid, status of every write that a front end may follow
//   {SOURCE}:new:NONCE:N  STRING a record's new value on its way, for a minute at most
//
// A run is one process of a worker; its nonce is run.part, a part being one of its connections.
// A jid is the number a job got when it was first taken: microseconds of the server's clock, or
// one more than the last. Flags of meta: e its record existed, g a guest's, s suspect (it was in
// hand when a worker died), u its result is written and may be made better.
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
  // Where the settlement of this nonce puts its value number so-and-so.
  std::string staged(std::string_view nonce, std::size_t number) const;
};

}  // namespace infra
