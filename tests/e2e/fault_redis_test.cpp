#include <doctest/doctest.h>

#include "infra/queue_scripts.hpp"
#include "tests/e2e/fault_world.hpp"
#include "tests/support/tcp_gate.hpp"

using e2e::FaultWorld;
using e2e::Stopwatch;
using support::eventually;
using support::TcpGate;

namespace {

constexpr int kBatch = e2e::kMany / 20;

const std::vector<std::string> kSlots{"--set", "worker.slots=3"};

// Pushes a batch and lets the fault happen somewhere in the middle of it, several times.
template <typename Fault>
void under_load(FaultWorld& world, int times, Fault fault) {
  for (int i = 0; i < times; ++i) {
    world.ledger.push(kBatch);
    world.pause(60);
    fault();
  }
}

// How often it says that it waits for Redis for this reason.
int waits_for(const support::Program& worker, std::string_view reason) {
  int lines = 0;
  std::istringstream log(worker.err());
  for (std::string line; std::getline(log, line);) {
    if (line.find("waiting for Redis") == std::string::npos) continue;
    if (line.find(reason) != std::string::npos) ++lines;
  }
  return lines;
}

// Whether somebody completes reflections again; how long that took is printed.
void check_consuming(FaultWorld& world, const Stopwatch& since) {
  const auto before = world.ledger.terminal_events();
  world.ledger.push(1);
  CHECK(eventually([&] { return world.ledger.terminal_events() > before; }));
  MESSAGE("consuming again after ", since.ms(), " ms");
}

}  // namespace

TEST_CASE("fault: Redis is killed and restarted, with what it had acknowledged") {
  FaultWorld world({"--appendonly", "yes", "--appendfsync", "always"});
  const auto worker = world.host->start_worker(kSlots);
  under_load(world, 4, [&] {
    world.server.kill();
    world.pause(200);
    world.server.start();
    const Stopwatch since;
    world.ledger.reconnect();
    check_consuming(world, since);
  });
  CHECK(world.verdict().dead == 0);
  CHECK(worker->running());
}

TEST_CASE("fault: Redis closes the connections of its clients") {
  FaultWorld world;
  const auto worker = world.host->start_worker(kSlots);
  under_load(world, 20, [&] { world.ledger.must({"CLIENT", "KILL", "TYPE", "normal"}); });
  CHECK(world.verdict().dead == 0);
}

TEST_CASE("fault: Redis forgets its scripts") {
  FaultWorld world;
  const auto worker = world.host->start_worker(kSlots);
  under_load(world, 20, [&] { world.ledger.must({"SCRIPT", "FLUSH"}); });
  CHECK(world.verdict().dead == 0);
  CHECK(worker->err().find("waiting") == std::string::npos);
}

TEST_CASE("fault: Redis does nothing for a second") {
  FaultWorld world({"--enable-debug-command", "yes"});
  const auto worker = world.host->start_worker(kSlots);
  under_load(world, 2, [&] { world.ledger.must({"DEBUG", "SLEEP", "1"}); });
  CHECK(world.verdict().dead == 0);
}

TEST_CASE("fault: Redis refuses for a while; the worker says once what it waits for") {
  struct Row {
    std::string_view name;
    std::vector<infra::Words> begin, end;
    std::string_view said;
  };
  const std::vector<Row> rows{
      {"out of memory",
       {{"CONFIG", "SET", "maxmemory", "1"}},
       {{"CONFIG", "SET", "maxmemory", "0"}},
       "OOM"},
      {"a replica", {{"REPLICAOF", "127.0.0.1", "1"}}, {{"REPLICAOF", "NO", "ONE"}}, "READONLY"},
      {"an unknown password",
       {{"CONFIG", "SET", "requirepass", "other"}, {"CLIENT", "KILL", "TYPE", "normal"}},
       {{"CONFIG", "SET", "requirepass", ""}},
       "NOAUTH"},
      {"no permission for the queue",
       {{"ACL", "SETUSER", "default", "resetkeys", "~reflection:*"}},
       {{"ACL", "SETUSER", "default", "allkeys"}},
       "NOPERM"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    FaultWorld world;
    const auto worker = world.host->start_worker(kSlots);
    world.ledger.push(10 * kBatch);
    world.pause(30);
    for (const auto& words : row.begin) world.ledger.must(words);
    CHECK(eventually([&] { return waits_for(*worker, row.said) > 0; }));
    world.pause(500);
    for (const auto& words : row.end) world.ledger.must(words);
    check_consuming(world, Stopwatch());
    CHECK(world.verdict().dead == 0);
    CHECK(waits_for(*worker, row.said) == 1);
    CHECK(worker->says("Redis is back"));
  }
}

TEST_CASE("fault: records that the worker may not touch bury no job, and cost no attempt") {
  std::string_view allowed;
  SUBCASE("at all") { allowed = "~none"; }
  SUBCASE("but may read") { allowed = "%R~reflection:*"; }
  FaultWorld world;
  world.ledger.must({"ACL", "SETUSER", "default", "resetkeys", "~{reflections:normalized}:*",
                     "~reflections:normalized", "~worker:status", allowed});
  world.ledger.push(20);
  const auto worker = world.host->start_worker({"--set", "queue.max_attempts=1"});
  CHECK(worker->says("NOPERM"));
  CHECK(eventually([&] { return e2e::occurrences(worker->err(), "outcome=retried") >= 25; }));
  world.ledger.must({"ACL", "SETUSER", "default", "allkeys"});
  CHECK(world.verdict().dead == 0);
}

TEST_CASE("fault: the network stalls, is cut, and loses answers") {
  const auto& scripts = infra::standard_queue_scripts();
  const std::vector<std::string> asked{scripts.reserve.sha1(), scripts.settle.sha1(), "BLMOVE",
                                       "GET"};
  FaultWorld world;
  TcpGate gate(world.server.socket());
  world.host->environment["REDIS_URL"] = gate.url();
  const auto worker = world.host->start_worker(kSlots);
  SUBCASE("stalls") {
    under_load(world, 6, [&] {
      gate.set(world.below(2) == 0 ? TcpGate::Mode::stall : TcpGate::Mode::stall_replies);
      world.pause(500);
      gate.set(TcpGate::Mode::pass);
    });
  }
  SUBCASE("cuts") {
    under_load(world, 20,
               [&] { gate.cut(world.below(2) == 0 ? TcpGate::Cut::fin : TcpGate::Cut::reset); });
  }
  SUBCASE("refuses") {
    under_load(world, 4, [&] {
      gate.set(TcpGate::Mode::refuse);
      gate.cut(TcpGate::Cut::fin);
      world.pause(300);
      gate.set(TcpGate::Mode::pass);
    });
  }
  SUBCASE("loses an answer") {
    under_load(world, 20, [&] {
      const int before = gate.swallowed();
      gate.swallow_next(asked[static_cast<std::size_t>(world.below(4))]);
      // With work as without any, each of them is asked.
      CHECK(eventually([&] {
        world.ledger.push(1);
        return gate.swallowed() > before;
      }));
    });
  }
  SUBCASE("loses every answer for a while") {
    under_load(world, 6, [&] {
      gate.set(TcpGate::Mode::swallow);
      world.pause(300);
      gate.set(TcpGate::Mode::pass);
    });
  }
  CHECK(world.verdict().dead == 0);
  MESSAGE(gate.swallowed(), " answers lost");
}

TEST_CASE(
    "fault: the network stalls for longer than anybody waits, and what was asked comes late") {
  FaultWorld world;
  TcpGate gate(world.server.socket());
  world.host->environment["REDIS_URL"] = gate.url();
  const auto other = world.make_host();
  const std::vector<std::string> words{"--set", "worker.slots=3", "--set", "queue.lease_seconds=3"};
  const auto cut_off = world.host->start_worker(words);
  world.ledger.push(10 * kBatch);
  REQUIRE(eventually([&] { return world.ledger.terminal_events() > 0; }));
  gate.set(TcpGate::Mode::stall);
  world.ledger.push(kBatch);
  const auto heir = other->start_worker(words);
  CHECK(eventually([&] { return world.ledger.drained(); }));
  CHECK(cut_off->says("timed out"));
  gate.set(TcpGate::Mode::pass);
  world.ledger.push(kBatch);
  CHECK(world.verdict().dead == 0);
}
