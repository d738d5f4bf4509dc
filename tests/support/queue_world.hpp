#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "infra/digest.hpp"
#include "infra/lease_queue.hpp"
#include "infra/queue_admin.hpp"
#include "tests/support/redis_server.hpp"

namespace support {

inline infra::Status park(infra::LeaseQueue& queue, std::vector<std::string> tokens) {
  auto exchanged = queue.settle_and_reserve({{}, {}, std::move(tokens)}, 0);
  if (!exchanged) return std::move(exchanged).error();
  return exchanged->parked;
}

// A queue on a real redis-server, as workers and as people see it.
struct QueueWorld {
  RedisServer server;
  infra::QueueConnection connection = connect();
  infra::QueueAdmin admin{connection};
  infra::LeaseQueue queue = worker("a");

  static constexpr const char* kSource = "reflections:normalized";

  infra::QueueConnection connect(
      const infra::QueueScripts& scripts = infra::standard_queue_scripts()) const {
    return {server.connect(), kSource, scripts};
  }
  infra::LeaseQueue worker(std::string nonce, infra::LeaseQueue::Settings settings = {}) const {
    return {connect(), settings, std::move(nonce)};
  }
  infra::LeaseQueue worker(std::string nonce, std::chrono::milliseconds lease) const {
    infra::LeaseQueue::Settings settings;
    settings.lease = lease;
    return worker(std::move(nonce), settings);
  }
  void push(const std::vector<std::string>& payloads) { REQUIRE(admin.push(payloads)); }
  infra::Job reserve_one(infra::LeaseQueue& from, infra::Lane lane = infra::Lane::intake) const {
    auto reservation = from.reserve(1, lane);
    REQUIRE(reservation);
    REQUIRE(reservation->jobs.size() == 1);
    return std::move(reservation->jobs.front());
  }
  infra::Job reserve_one() { return reserve_one(queue); }
  std::vector<infra::Job> reserve(infra::LeaseQueue& from, int count,
                                  infra::Lane lane = infra::Lane::intake) const {
    auto reservation = from.reserve(count, lane);
    REQUIRE(reservation);
    return std::move(reservation->jobs);
  }
  infra::WriteResult write(infra::LeaseQueue& by, const infra::Job& job,
                           infra::RecordWrite record) const {
    record.token = job.token;
    auto settled = by.settle({{}, {std::move(record)}});
    REQUIRE(settled);
    REQUIRE(settled->writes.size() == 1);
    return settled->writes.front();
  }
  infra::WriteOutcome write(const infra::Job& job, infra::RecordWrite record) {
    return write(queue, job, std::move(record)).outcome;
  }
  infra::Census census() {
    auto census = admin.census();
    REQUIRE(census);
    CHECK(census->balanced());
    return *census;
  }
  std::string get(std::string_view key) {
    return std::string(command({"GET", key}).value().text());
  }
  infra::RedisReply command(const infra::Words& words) {
    auto reply = connection.redis().command(words);
    REQUIRE(reply);
    return *std::move(reply);
  }
  std::int64_t number(const infra::Words& words) { return command(words).value().integer(); }
  std::vector<std::string> events() {
    const auto reply = command({"XRANGE", "{reflections:normalized}:events", "-", "+"});
    std::vector<std::string> statuses;
    for (std::size_t i = 0; i < reply.value().size(); ++i) {
      statuses.emplace_back(reply[i][1][3].text());
    }
    return statuses;
  }
  // Waits until the server's clock has moved on by so much.
  void let_pass(std::chrono::milliseconds time) const {
    const infra::Stop never;
    infra::SystemClock().sleep(time, never);
  }
};

// A write of the record reflection:r, made from `made_from`, empty where there was none.
inline infra::RecordWrite record_write(std::string value, std::string_view made_from = {},
                                       infra::After after = infra::After::finish) {
  infra::RecordWrite write;
  write.key = "reflection:r";
  write.expected = infra::record_mark(made_from);
  write.value = std::move(value);
  write.create_ttl = std::chrono::seconds(1000);
  write.rid = "r";
  write.status = after == infra::After::publish ? "stage1_complete" : "complete";
  write.after = after;
  return write;
}

}  // namespace support
