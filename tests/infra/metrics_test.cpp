#include "infra/metrics.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <thread>

using std::chrono::microseconds;
using std::chrono::milliseconds;

TEST_CASE("metrics: counts and quantiles, for people and for Prometheus") {
  infra::Metrics metrics;
  metrics.count("job_complete");
  metrics.count("job_complete", 2);
  for (int i = 0; i < 100; ++i) metrics.took("job", milliseconds(i < 90 ? 2 : 40));
  const auto snapshot = metrics.snapshot();
  REQUIRE(snapshot.counts.size() == 1);
  CHECK(snapshot.counts[0].times == 3);
  REQUIRE(snapshot.durations.size() == 1);
  CHECK(snapshot.durations[0].times == 100);
  CHECK(snapshot.durations[0].p50_s == doctest::Approx(0.002).epsilon(0.5));
  CHECK(snapshot.durations[0].p99_s == doctest::Approx(0.04).epsilon(0.5));
  CHECK(metrics.prometheus().find("enrichment_events_total{event=\"job_complete\"} 3") !=
        std::string::npos);
}

TEST_CASE("metrics: a counter asked for once is the one of its name, and is there with zero") {
  infra::Metrics metrics;
  auto& counter = metrics.counter("job_dead");
  CHECK(metrics.prometheus().find("{event=\"job_dead\"} 0") != std::string::npos);
  for (int i = 0; i < 1'000; ++i) metrics.count("other_" + std::to_string(i));
  counter.add(2);
  metrics.count("job_dead");
  CHECK(counter.value() == 3);
  CHECK(&metrics.counter("job_dead") == &counter);
  auto& timer = metrics.timer("job");
  timer.took(milliseconds(1));
  metrics.took("job", milliseconds(1));
  CHECK(metrics.snapshot().durations.at(0).times == 2);
}

TEST_CASE("metrics: what never took any time took none") {
  infra::Metrics metrics;
  metrics.timer("job");
  const auto snapshot = metrics.snapshot();
  REQUIRE(snapshot.durations.size() == 1);
  const auto& job = snapshot.durations[0];
  CHECK(job.times == 0);
  for (const double figure : {job.total_s, job.p50_s, job.p95_s, job.p99_s}) CHECK(figure == 0);
}

TEST_CASE("metrics: quantiles from microseconds to minutes") {
  for (const auto duration :
       {microseconds(2), microseconds(300), microseconds(70'000), microseconds(240'000'000)}) {
    infra::Metrics metrics;
    for (int i = 0; i < 10; ++i) metrics.took("job", duration);
    CAPTURE(duration.count());
    CHECK(metrics.snapshot().durations.at(0).p50_s ==
          doctest::Approx(std::chrono::duration<double>(duration).count()).epsilon(0.5));
  }
}

TEST_CASE("metrics: buckets' edges are told as people write them") {
  infra::Metrics metrics;
  metrics.took("job", milliseconds(1));
  const std::string page = metrics.prometheus();
  for (const char* edge : {"1e-06", "1.8e-05", "0.00032", "0.1", "5.6", "560"}) {
    CAPTURE(edge);
    CHECK(page.find(fmt::format("le=\"{}\"", edge)) != std::string::npos);
  }
}

TEST_CASE("metrics: many threads lose no count") {
  infra::Metrics metrics;
  constexpr int kThreads = 4;
  constexpr int kTimes = 5'000;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&metrics, t] {
        auto& own = metrics.counter("own_" + std::to_string(t));
        for (int i = 0; i < kTimes; ++i) {
          own.add();
          metrics.count("shared");
          metrics.took("job", microseconds(i));
        }
      });
    }
  }
  CHECK(metrics.counter("shared").value() == kThreads * kTimes);
  for (int t = 0; t < kThreads; ++t) {
    CHECK(metrics.counter("own_" + std::to_string(t)).value() == kTimes);
  }
  CHECK(metrics.snapshot().durations.at(0).times == kThreads * kTimes);
}
