#include <doctest/doctest.h>
#include <fmt/format.h>

#include "infra/http_client.hpp"
#include "tests/e2e/worker_world.hpp"
#include "tests/support/redis_server.hpp"

using e2e::WorkerWorld;
using nlohmann::json;
using support::eventually;

namespace {

infra::HttpResponse ask(const std::string& url, const std::vector<std::string>& headers = {},
                        const std::string& body = "") {
  infra::HttpClient client;
  const infra::Stop never;
  infra::HttpRequest request;
  request.url = url;
  request.headers = headers;
  request.body = body;
  auto answer = client.send(request, never);
  REQUIRE(std::holds_alternative<infra::HttpResponse>(answer));
  return std::get<infra::HttpResponse>(answer);
}

// "admin http://127.0.0.1:PORT/" in the log.
std::string admin_url(support::Program& worker) {
  REQUIRE(worker.says("admin http://"));
  REQUIRE(worker.says("queue reflections:normalized at"));
  const std::string log = worker.err();
  const std::size_t start = log.find("http://", log.find("admin "));
  return log.substr(start, log.find('/', start + 7) - start);
}

}  // namespace

TEST_CASE("admin: what a running worker tells, and to whom") {
  WorkerWorld world;
  const std::string port = fmt::format("admin.port={}", support::free_port());
  auto worker = world.start({"run", "--set", port, "--set", "admin.token=hush"});
  const std::string url = admin_url(*worker);
  for (const auto& rid : world.push({"I feel lonely"})) static_cast<void>(world.shown(rid));

  const auto health = json::parse(ask(url + "/healthz").body);
  for (const char* field : {"ollama", "redis", "status", "model", "timezone", "cache"}) {
    CHECK(health.contains(field));
  }
  CHECK(health["status"] == "healthy");
  CHECK(ask(url + "/readyz").status == 200);
  CHECK(json::parse(ask(url + "/version").body)["name"] == "enrichment-worker");
  CHECK(ask(url + "/metrics").body.find("enrichment_events_total") != std::string::npos);
  CHECK(json::parse(ask(url + "/api/stats").body)["counts"]["job_complete_with_fallback"] == 1);
  CHECK(json::parse(ask(url + "/api/cache/stats").body)["schema"] == 1);
  CHECK(json::parse(ask(url + "/").body).contains("status"));
  CHECK(ask(url + "/", {"Accept: text/html"}).body.starts_with("<!doctype html>"));
  CHECK(ask(url + "/nothing").status == 404);

  CHECK(ask(url + "/api/cache/clear", {}, "{}").status == 401);
  CHECK(ask(url + "/api/cache/clear", {"Authorization: Bearer wrong"}, "{}").status == 401);
  CHECK(ask(url + "/api/cache/clear", {"Authorization: Bearer hush", "Origin: http://evil"}, "{}")
            .status == 403);
  const auto cleared = ask(url + "/api/cache/clear", {"Authorization: Bearer hush"}, "{}");
  CHECK(cleared.status == 200);
  CHECK(json::parse(cleared.body)["removed"] == 1);
  CHECK(ask(url + "/api/cache/clear", {"Authorization: Bearer hush"}, std::string(10'000, 'x'))
            .status == 413);

  const auto metrics = world.run({"metrics", "--set", port});
  CHECK(metrics.out.find("job_complete_with_fallback") != std::string::npos);
  CHECK(json::parse(world.run({"metrics", "--json", "--set", port}).out).contains("operations"));
}

TEST_CASE("admin: without a token nothing can be changed, without Redis it is not ready") {
  WorkerWorld world;
  const std::string port = fmt::format("admin.port={}", support::free_port());
  auto worker = world.start({"run", "--set", port, "--set", "queue.url=unix:///no/socket"});
  const std::string url = admin_url(*worker);
  CHECK(ask(url + "/api/cache/clear", {}, "{}").status == 403);
  const auto ready = ask(url + "/readyz");
  CHECK(ready.status == 503);
  CHECK(json::parse(ready.body)["reason"] == "waiting for Redis");
  CHECK(json::parse(ask(url + "/healthz").body)["status"] == "degraded");
}

TEST_CASE("admin: dead jobs are listed without their text, retried and dropped") {
  WorkerWorld world;
  const std::string port = fmt::format("admin.port={}", support::free_port());
  auto worker = world.start(
      {"run", "--set", port, "--set", "admin.token=hush", "--set", "queue.max_text_bytes=20"});
  const std::string url = admin_url(*worker);
  world.push({"a quokka that is longer than twenty bytes", "another quokka, just as long"});
  REQUIRE(eventually([&] { return world.census()["dead"] == 2; }));
  const auto list = ask(url + "/api/dead");
  CHECK(list.status == 200);
  CHECK(list.body.find("quokka") == std::string::npos);
  const json jobs = json::parse(list.body)["jobs"];
  REQUIRE(jobs.size() == 2);
  CHECK(jobs[0]["reason"].get<std::string>().starts_with("length:"));
  CHECK(jobs[0]["bytes"].get<int>() > 20);
  CHECK(json::parse(ask(url + "/api/dead?limit=1&offset=1").body)["jobs"][0] == jobs[1]);

  const std::vector<std::string> token{"Authorization: Bearer hush"};
  const std::string first = json{{"id", jobs[0]["id"]}}.dump();
  CHECK(ask(url + "/api/dead/retry", {}, first).status == 401);
  const auto retried = ask(url + "/api/dead/retry", token, first);
  CHECK(json::parse(retried.body)["retried"] == 1);
  REQUIRE(eventually(
      [&] { return json::parse(ask(url + "/api/stats").body)["counts"]["job_dead"] == 3; }));
  CHECK(ask(url + "/api/dead/drop", token, R"({"id":"no such job"})").status == 404);
  CHECK(ask(url + "/api/dead/drop", token, "{}").status == 400);
  CHECK(json::parse(ask(url + "/api/dead/drop", token, R"({"all":true})").body)["dropped"] == 2);
  CHECK(world.census()["dead"] == 0);
}

TEST_CASE("admin: a page that made its name point here gets nothing") {
  WorkerWorld world;
  const std::string port = fmt::format("admin.port={}", support::free_port());
  auto worker = world.start({"run", "--set", port});
  const std::string url = admin_url(*worker);
  CHECK(ask(url + "/api/stats", {"Host: evil.example:8717"}).status == 421);
  CHECK(ask(url + "/api/stats", {"Host: localhost:8717"}).status == 200);
}
