#include "worker/known_prototypes.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using Known = worker::KnownPrototypes::Known;

namespace {

// Of a model that sees no difference between any of them.
Known some_prototypes() {
  return std::make_shared<const stages::Similarity>(
      std::vector<float>(stages::prototypes().size(), 1.0F));
}

}  // namespace

TEST_CASE("known prototypes: made once for a model, for all who ask at the same time") {
  worker::KnownPrototypes prototypes;
  const infra::Stop never;
  std::atomic<int> made{0};
  std::vector<Known> known(8);
  {
    std::vector<std::jthread> lanes;
    for (Known& mine : known) {
      lanes.emplace_back([&] {
        mine = *prototypes.of("a", never, [&]() -> infra::Result<Known> {
          ++made;
          return some_prototypes();
        });
      });
    }
  }
  CHECK(made == 1);
  for (const Known& one : known) CHECK(one == known.front());
}

TEST_CASE(
    "known prototypes: another model's take their place, and whoever has the former keeps it") {
  worker::KnownPrototypes prototypes;
  const infra::Stop never;
  const auto make = []() -> infra::Result<Known> { return some_prototypes(); };
  const auto former = *prototypes.of("a", never, make);
  const auto now = *prototypes.of("b", never, make);
  CHECK(now != former);
  CHECK(former.use_count() == 1);
  CHECK(*prototypes.of("b", never, make) == now);
  CHECK(*prototypes.of("a", never, make) != former);
}

TEST_CASE("known prototypes: a failure is told to who asked, and the next one tries again") {
  worker::KnownPrototypes prototypes;
  const infra::Stop never;
  const auto failed =
      prototypes.of("a", never, []() -> infra::Result<Known> { return infra::transient("away"); });
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == infra::ErrorKind::transient);
  CHECK(prototypes.of("a", never, []() -> infra::Result<Known> { return some_prototypes(); }));
}

TEST_CASE("known prototypes: who waits for another lane's is free at once on a stop") {
  worker::KnownPrototypes prototypes;
  const infra::Stop never;
  infra::Stop stop;
  stop.request();
  const auto made = prototypes.of("a", never, [&]() -> infra::Result<Known> {
    const auto waited =
        prototypes.of("a", stop, []() -> infra::Result<Known> { return some_prototypes(); });
    REQUIRE_FALSE(waited);
    CHECK(waited.error().kind == infra::ErrorKind::cancelled);
    return some_prototypes();
  });
  CHECK(made);
}
