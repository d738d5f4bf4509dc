#include "infra/memory_tier.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using infra::Digest;
using infra::MemoryTier;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kShards = 8;

// Keys of one shard, which is chosen by the last byte.
Digest key_of(std::uint8_t n) {
  Digest key{};
  key.front() = n;
  return key;
}

MemoryTier::Answer answer(std::size_t size = 10, std::int64_t expires = 1000) {
  return {std::string(size, 'x'), 5ms, expires};
}

bool has(MemoryTier& tier, std::uint8_t n) { return tier.find(0, key_of(n), 0).has_value(); }

}  // namespace

TEST_CASE("memory tier: an answer comes back as it was put, under its own kind, until it expires") {
  MemoryTier tier(1 << 20);
  tier.enter(1);
  tier.put(0, key_of(1), answer(), 1);
  const auto found = tier.find(0, key_of(1), 999);
  REQUIRE(found);
  CHECK(found->value == std::string(10, 'x'));
  CHECK(found->saved == 5ms);
  CHECK_FALSE(tier.find(1, key_of(1), 0));
  CHECK_FALSE(tier.find(0, key_of(1), 1000));
  CHECK_FALSE(tier.find(0, key_of(1), 0));  // gone for good
  CHECK(tier.bytes() == 0);
}

TEST_CASE("memory tier: what was used least recently leaves first") {
  MemoryTier tier(kShards * 4000);
  tier.enter(1);
  for (std::uint8_t n = 0; n < 3; ++n) tier.put(0, key_of(n), answer(1000), 1);
  CHECK(has(tier, 0));
  tier.put(0, key_of(3), answer(1000), 1);  // one too many
  CHECK(has(tier, 0));
  CHECK_FALSE(has(tier, 1));
  CHECK(has(tier, 2));
  CHECK(has(tier, 3));
}

TEST_CASE("memory tier: the bytes stay bounded, whatever the sizes") {
  MemoryTier tier(kShards * 10'000);
  tier.enter(1);
  for (const std::size_t size : {0UL, 1UL, 100UL, 5'000UL, 9'000UL, 50'000UL, 1UL << 18U}) {
    for (std::uint8_t n = 0; n < 200; ++n) {
      tier.put(0, key_of(n), answer(size), 1);
      CHECK(tier.bytes() <= 10'000);  // all in one shard
    }
  }
  tier.put(0, key_of(1), answer(50'000), 1);
  CHECK_FALSE(has(tier, 1));
}

TEST_CASE("memory tier: replacing and erasing give the room back") {
  MemoryTier tier(1 << 20);
  tier.enter(1);
  tier.put(0, key_of(1), answer(1000), 1);
  const std::size_t one = tier.bytes();
  tier.put(0, key_of(1), answer(1000), 1);
  CHECK(tier.bytes() == one);
  tier.erase(key_of(1));
  tier.erase(key_of(2));
  CHECK(tier.bytes() == 0);
}

TEST_CASE("memory tier: an answer larger than a shard does not replace, and is not found") {
  MemoryTier tier(kShards * 10'000);
  tier.enter(1);
  tier.put(0, key_of(1), answer(10), 1);
  tier.put(0, key_of(1), {std::string(20'000, 'y'), 5ms, 1000}, 1);
  CHECK_FALSE(has(tier, 1));  // the former one is out of date
}

TEST_CASE("memory tier: a later epoch empties it, an earlier one changes nothing") {
  MemoryTier tier(1 << 20);
  tier.put(0, key_of(1), answer(), 1);
  CHECK_FALSE(has(tier, 1));  // not entered yet
  tier.enter(2);
  tier.put(0, key_of(1), answer(), 1);
  CHECK_FALSE(has(tier, 1));
  tier.put(0, key_of(1), answer(), 2);
  tier.enter(1);
  tier.enter(2);
  CHECK(has(tier, 1));
  tier.put(0, key_of(2), answer(), 3);  // from the future: not before it is entered
  CHECK_FALSE(has(tier, 2));
  tier.enter(3);
  CHECK_FALSE(has(tier, 1));
  CHECK(tier.bytes() == 0);
}

TEST_CASE("memory tier: what is read for the second time is worth keeping") {
  MemoryTier tier(1 << 20);
  const auto other = [](int n) { return infra::FieldDigest().add(std::to_string(n)).finish(); };
  CHECK_FALSE(tier.read_again(other(1)));
  CHECK_FALSE(tier.read_again(other(2)));
  CHECK(tier.read_again(other(1)));
  CHECK(tier.read_again(other(1)));
  // Reading through very many keeps next to none of them, and forgets the first.
  int again = 0;
  for (int n = 3; n < 100'000; ++n) again += tier.read_again(other(n)) ? 1 : 0;
  CHECK(again == 0);
  CHECK_FALSE(tier.read_again(other(1)));
}

TEST_CASE("memory tier: without bytes it keeps nothing") {
  MemoryTier tier(0);
  CHECK_FALSE(tier.enabled());
  tier.enter(1);
  tier.put(0, key_of(1), answer(), 1);
  CHECK_FALSE(has(tier, 1));
}

TEST_CASE(
    "memory tier: threads that put, find and change the epoch never see what was taken back") {
  MemoryTier tier(1 << 16);
  std::atomic<int> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        for (int i = 1; i <= 5'000; ++i) {
          Digest key{};
          key.front() = static_cast<std::uint8_t>(i);
          key.back() = static_cast<std::uint8_t>(i * (t + 1));
          const std::int64_t epoch = i / 100 + 1;
          tier.enter(epoch);
          tier.put(0, key, {std::to_string(epoch), 0ms, 1000}, epoch);
          const auto found = tier.find(0, key, 0);
          if (found && std::stoll(found->value) < epoch - 60) ++wrong;
          if (i % 7 == 0) tier.erase(key);
        }
      });
    }
  }
  tier.enter(1000);
  CHECK(wrong == 0);
  CHECK(tier.bytes() == 0);
}
