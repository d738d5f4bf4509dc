#include "worker/admin_routes.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/fakes.hpp"
#include "tests/support/redis_server.hpp"
#include "worker/admin_page.hpp"
#include "worker/prometheus_page.hpp"

using nlohmann::json;
using worker::AdminAnswer;
using worker::AdminRequest;

namespace {

worker::Config with(const std::string& token, const std::string& redis) {
  worker::Config config;
  config.admin.token = token;
  config.queue.url = redis;
  return config;
}

struct RoutesWorld {
  explicit RoutesWorld(const std::string& token = "hush",
                       const std::string& redis = "unix:///no/socket")
      : config(with(token, redis)) {}

  worker::Config config;
  support::FakeClock clock;
  worker::LaneControl control{clock};
  infra::OllamaServer ollama{config.ollama_settings(), clock};
  infra::Metrics metrics;
  worker::Status status{config, control, nullptr, ollama, metrics, clock};
  worker::Recent recent{metrics, clock};
  worker::QueueView queue{config, clock};
  worker::AdminRoutes routes{status, recent, queue};

  AdminAnswer get(std::string path) {
    AdminRequest request;
    request.method = "GET";
    request.path = std::move(path);
    request.host = "127.0.0.1:8717";
    return routes.answer(request);
  }
  AdminRequest change(std::string path, std::string body = "") const {
    AdminRequest request;
    request.method = "POST";
    request.path = std::move(path);
    request.body = std::move(body);
    request.host = "127.0.0.1:8717";
    request.authorization = "Bearer hush";
    return request;
  }
};

std::string error_of(const AdminAnswer& answer) {
  return json::parse(answer.body)["error"].get<std::string>();
}

constexpr const char* kChanges[] = {"/api/cache/clear", "/api/dead/retry", "/api/dead/drop"};

}  // namespace

TEST_CASE("admin routes: hosts that are this machine, and those that a foreign page made up") {
  const struct {
    const char* host;
    const char* bind;
    bool ours;
  } rows[] = {
      {"127.0.0.1:8717", "127.0.0.1", true},
      {"127.0.0.1", "127.0.0.1", true},
      {"localhost:8717", "127.0.0.1", true},
      {"LocalHost", "127.0.0.1", true},
      {"[::1]:8717", "127.0.0.1", true},
      {"192.168.1.7:8717", "0.0.0.0", true},  // an address cannot be rebound
      {"box.lan:8717", "box.lan", true},
      {"evil.example:8717", "127.0.0.1", false},
      {"evil.example", "0.0.0.0", false},
      {"localhost.evil.example", "127.0.0.1", false},
      {"127.0.0.1.evil.example", "127.0.0.1", false},
      {"[::1", "127.0.0.1", true},
      {"[", "127.0.0.1", false},
      {"", "127.0.0.1", false},
      {"", "0.0.0.0", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.host);
    CHECK(worker::names_this_machine(row.host, row.bind) == row.ours);
  }
}

TEST_CASE("admin routes: a rebound name gets nothing, not even the page") {
  RoutesWorld world;
  for (const char* path : {"/", "/healthz", "/metrics", "/api/stats", "/api/dead"}) {
    AdminRequest request;
    request.method = "GET";
    request.path = path;
    request.host = "evil.example:8717";
    CHECK(world.routes.answer(request).status == 421);
  }
}

TEST_CASE("admin routes: unknown paths and methods") {
  RoutesWorld world;
  CHECK(world.get("/nothing").status == 404);
  CHECK(world.get("/healthz/").status == 404);
  for (const char* path : kChanges) CHECK(world.get(path).status == 405);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
    auto request = world.change("/healthz");
    request.method = method;
    CHECK(world.routes.answer(request).status == 405);
  }
  auto head = world.change("/healthz");
  head.method = "HEAD";
  CHECK(world.routes.answer(head).status == 200);
}

TEST_CASE("admin routes: without a token in the configuration nothing changes, in plain words") {
  RoutesWorld world("");
  for (const char* path : kChanges) {
    auto request = world.change(path, R"({"all":true})");
    for (const char* sent : {"", "Bearer ", "Bearer hush"}) {
      request.authorization = sent;
      const auto answer = world.routes.answer(request);
      CHECK(answer.status == 403);
      CHECK(error_of(answer) ==
            "This worker allows no changes: its configuration sets no admin.token.");
    }
  }
  CHECK(json::parse(world.get("/api/stats").body)["changes_allowed"] == false);
}

TEST_CASE("admin routes: who may change something") {
  RoutesWorld world;
  const struct {
    const char* authorization;
    const char* origin;
    const char* site;
    int status;
  } rows[] = {
      {"Bearer hush", "", "", 409},  // caching is off in this world: the guard let it through
      {"Bearer hush", "http://127.0.0.1:8717", "same-origin", 409},
      {"Bearer hush", "https://127.0.0.1:8717", "", 409},  // behind a proxy that has the TLS
      {"Bearer hush", "", "none", 409},
      {"Bearer hush", "http://evil.example", "", 403},
      {"Bearer hush", "http://127.0.0.1:9999", "", 403},
      {"Bearer hush", "null", "", 403},
      {"Bearer hush", "", "cross-site", 403},
      {"Bearer hush", "", "same-site", 403},
      {"Bearer hush", "http://127.0.0.1:8717", "cross-site", 403},
      {"", "", "", 401},
      {"hush", "", "", 401},
      {"Bearer hus", "", "", 401},
      {"Bearer hush ", "", "", 401},
      {"Basic aHVzaA==", "", "", 401},
  };
  for (const auto& row : rows) {
    CAPTURE(row.authorization);
    CAPTURE(row.origin);
    CAPTURE(row.site);
    auto request = world.change("/api/cache/clear");
    request.authorization = row.authorization;
    request.origin = row.origin;
    request.fetch_site = row.site;
    CHECK(world.routes.answer(request).status == row.status);
  }
}

TEST_CASE("admin routes: without Redis all that can be told is told") {
  RoutesWorld world;
  const auto stats = json::parse(world.get("/api/stats").body);
  CHECK(stats["queue"].is_null());
  CHECK(stats["queue_error"].get<std::string>().find("/no/socket") != std::string::npos);
  CHECK(stats["model"]["breaker"] == "closed");
  CHECK(world.get("/readyz").status == 503);
  CHECK(json::parse(world.get("/readyz").body)["reason"] == "waiting for Redis");
  CHECK(world.get("/healthz").status == 200);
  CHECK(world.get("/api/dead").status == 503);
  CHECK(world.routes.answer(world.change("/api/dead/retry", R"({"all":true})")).status == 503);
  const auto metrics = world.get("/metrics").body;
  CHECK(metrics.find("enrichment_redis_up 0\n") != std::string::npos);
  CHECK(metrics.find("enrichment_queue_jobs") == std::string::npos);
}

TEST_CASE("admin routes: readiness asks Redis itself") {
  support::RedisServer redis;
  RoutesWorld world("hush", redis.url());
  world.control.outage.lane_back(false);
  CHECK(world.get("/readyz").status == 200);
  redis.kill();
  CHECK(world.get("/readyz").status == 200);  // at most a second old
  world.clock.advance(std::chrono::seconds(1));
  const auto away = world.get("/readyz");
  CHECK(away.status == 503);
  CHECK(json::parse(away.body)["checks"]["redis"] == false);
  world.control.stops.drain.request();
  CHECK(json::parse(world.get("/readyz").body)["reason"] == "stopping");
}

TEST_CASE("admin routes: which dead jobs are meant must be said") {
  RoutesWorld world;
  for (const char* body : {"", "{}", R"({"all":false})", R"({"id":""})", R"({"id":7})", "[",
                           R"({"id":"x","all":true})", R"({"all":"yes"})"}) {
    CAPTURE(body);
    CHECK(world.routes.answer(world.change("/api/dead/retry", body)).status == 400);
  }
  auto request = world.change("/api/dead/drop");
  request.parameters = {{"id", "x"}};
  CHECK(world.routes.answer(request).status == 503);  // understood; there is no Redis
}

TEST_CASE("admin routes: the page, for those who read HTML") {
  RoutesWorld world;
  AdminRequest request;
  request.method = "GET";
  request.path = "/";
  request.host = "localhost";
  request.accept = "text/html,application/xhtml+xml";
  const auto page = world.routes.answer(request);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.body == worker::admin_page());
  // Nothing from outside, nothing but its own script and style.
  for (const char* outside : {"http://", "https://", "//cdn", "@import", "url(", "eval("}) {
    CAPTURE(outside);
    CHECK(page.body.find(outside) == std::string::npos);
  }
  CHECK(page.policy.find("script-src 'sha256-") != std::string::npos);
  CHECK(page.policy.find("unsafe") == std::string::npos);
  request.accept = "*/*";
  CHECK(json::parse(world.routes.answer(request).body).contains("status"));
}

TEST_CASE("admin routes: counters that alerts look at are there before anything happened") {
  RoutesWorld world;
  worker::declare_events(world.metrics);
  const auto page = world.get("/metrics").body;
  for (const char* event : {"job_complete", "job_dead", "model_reloaded", "fencing_refused",
                            "feeling_Sad", "model_unreachable"}) {
    CAPTURE(event);
    CHECK(page.find(std::string("{event=\"") + event + "\"} 0\n") != std::string::npos);
  }
}
