#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_admin.hpp"
#include "tests/support/document_check.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/queue_names.hpp"
#include "tests/support/redis_server.hpp"
#include "worker/job_runner.hpp"

namespace support {

// What producers push.
inline std::string element(std::string_view rid, std::string_view sid, std::string_view text,
                           std::string_view time = "2025-11-01T10:00:00Z") {
  return nlohmann::json{{"rid", rid}, {"sid", sid}, {"normalized_text", text}, {"timestamp", time}}
      .dump();
}

// Jobs on a real redis-server, on their way through both stages; the model and the cache are fakes.
struct JobWorld {
  RedisServer server;
  worker::Config config;
  infra::SystemClock clock;
  FakeModel model;
  FakeCache cache;
  infra::Metrics metrics;
  infra::QueueConnection people{server.connect(), config.queue.source};
  infra::QueueAdmin admin{people};
  infra::LeaseQueue queue{{server.connect(), config.queue.source}, config.queue_settings(), "w"};
  infra::SingleFlight flights;
  worker::Enricher enricher{config, &cache, flights, model, clock, metrics};
  infra::OllamaServer ollama{config.ollama_settings(), clock};
  worker::AnswerFinder finder{config, &cache, ollama, clock, metrics};
  worker::JobRunner runner{config, queue, enricher, finder, clock, metrics};
  infra::Stop never;

  void push(const std::vector<std::string>& payloads) { REQUIRE(admin.push(payloads)); }
  worker::JobOutcome run_next(infra::Lane lane = infra::Lane::intake) {
    auto reservation = queue.reserve(1, lane);
    REQUIRE(reservation);
    REQUIRE(reservation->jobs.size() == 1);
    return runner.run(reservation->jobs.front(), never);
  }
  infra::RedisReply command(const infra::Words& words) const {
    auto connection = server.connect();
    auto reply = connection.command(words);
    REQUIRE(reply);
    return *std::move(reply);
  }
  std::string get(std::string_view key) const {
    return std::string(command({"GET", key}).value().text());
  }
  nlohmann::json document(std::string_view key) const {
    auto document = nlohmann::json::parse(get(key));
    check_record(document);
    return document;
  }
  std::vector<std::string> events() const {
    const auto reply = command({"XRANGE", queue::kEvents, "-", "+"});
    std::vector<std::string> statuses;
    for (std::size_t i = 0; i < reply.value().size(); ++i) {
      statuses.emplace_back(reply[i][1][3].text());
    }
    return statuses;
  }
  infra::Census census() {
    const auto census = admin.census();
    REQUIRE(census);
    CHECK(census->balanced());
    return *census;
  }
};

}  // namespace support
