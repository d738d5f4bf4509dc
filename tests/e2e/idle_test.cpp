#include <doctest/doctest.h>

#include "tests/e2e/fault_world.hpp"

using e2e::FaultWorld;
using support::eventually;

namespace {

// Every command that a server gets, a line each. What scripts do inside is not sent by anybody.
class Monitor {
 public:
  explicit Monitor(const support::RedisServer& server)
      : monitor_({"redis-cli", "-s", server.socket(), "MONITOR"},
                 {{"PATH", "/usr/local/bin:/usr/bin:/bin"}}) {
    REQUIRE(eventually([&] { return monitor_.out().starts_with("OK"); }));
  }
  std::vector<std::string> sent() const {
    std::vector<std::string> lines;
    std::istringstream all(monitor_.out());
    for (std::string line; std::getline(all, line);) {
      if (line != "OK" && line.find(" lua] ") == std::string::npos) lines.push_back(line);
    }
    return lines;
  }
  std::size_t count() const { return sent().size(); }

 private:
  support::Program monitor_;
};

// A worker that has done some work and has nothing to do any more.
struct IdleWorker {
  explicit IdleWorker(const std::string& slots)
      : worker(world.host->start_worker(
            {"--set", "worker.slots=" + slots, "--set", "queue.lease_seconds=3"})),
        monitor(world.server) {
    world.ledger.push(10);
    world.verdict();
    // For as long as a lease, slots still look for the jobs that others had in hand. After that,
    // and after the first beats, the long wait has just begun.
    CHECK(eventually([&] {
      const auto seen = monitor.count();
      std::this_thread::sleep_for(std::chrono::seconds(4));
      return monitor.count() == seen;
    }));
  }
  void check() const {
    const auto sent = monitor.sent();
    for (std::size_t i = before; i < sent.size(); ++i) MESSAGE(sent[i].substr(0, 100));
    CHECK(sent.size() - before > 0);
    CHECK(sent.size() - before <= 6);
  }

  FaultWorld world;
  std::shared_ptr<support::Program> worker;
  Monitor monitor;
  std::size_t before = 0;
};

}  // namespace

TEST_CASE("idle: a worker sends at most six commands in a minute, however many slots it has") {
  IdleWorker one("1");
  IdleWorker four("4");
  one.before = one.monitor.count();
  four.before = four.monitor.count();
  std::this_thread::sleep_for(std::chrono::seconds(61));
  one.check();
  four.check();
}
