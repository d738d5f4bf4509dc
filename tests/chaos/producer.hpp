#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/chaos/ledger.hpp"
#include "tests/support/redis_server.hpp"

namespace chaos {

// Pushes what producers push: mostly texts that were seen before, new ones, texts that tell of
// danger, those of guests; the same reflection twice, several in an array, JSON inside JSON; and
// what is no reflection. Half of them have a record already. The ledger is told before each push.
class Producer {
 public:
  Producer(const support::RedisServer& server, Ledger& ledger, std::uint64_t seed)
      : redis_(server.connect()), ledger_(ledger), random_(seed) {}

  void push(int elements);
  // After the server was away.
  void reconnect() { static_cast<void>(redis_.command({"PING"})); }

 private:
  int below(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }
  std::string text();
  std::string reflection(int copies);
  std::string array();
  std::vector<std::string> element();

  infra::RedisConnection redis_;
  Ledger& ledger_;
  std::mt19937_64 random_;
  std::int64_t last_ = 0;
};

// For the double: of so many requests to come, 5 % go wrong, each in one of the ways there are.
std::string fault_script(std::mt19937_64& random, int requests);

}  // namespace chaos
