#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "infra/redis_connection.hpp"

namespace bench {

// Of a bare list: its element (LIST), bodies (HASH), leases (ZSET) and last id are the keys of
// both. Reserve(count, lease_ms, 1: last first) replies {id, element}...; acknowledge(id...) ends
// them.
const infra::RedisScript& bare_reserve_script();
const infra::RedisScript& bare_acknowledge_script();
inline constexpr std::array<std::string_view, 4> kBareKeys{"bare", "bare:body", "bare:lease",
                                                           "bare:seq"};

// The least that can be called a queue with leases: what our own is measured against. Reserve
// takes a batch from a list, gives it ids and leases; acknowledge ends it. Who acknowledges is
// not asked, a job has no history, and nothing comes back when a worker dies.
class BareList {
 public:
  // In which order a batch is added to the sorted set of leases. As they came is what one writes;
  // last first, as our scripts do, spares Redis most of its search for the place of each.
  enum class Leases { as_they_came, last_first };
  explicit BareList(infra::RedisConnection redis, Leases order = Leases::as_they_came)
      : redis_(std::move(redis)), order_(order) {}

  static constexpr std::string_view kSource = kBareKeys[0];

  // Acknowledges what is held and takes the next batch, in one exchange; returns its size.
  std::size_t next(int batch);

 private:
  struct Job {
    std::string id, payload;
  };
  infra::RedisConnection redis_;
  Leases order_;
  std::vector<Job> held_;
};

}  // namespace bench
