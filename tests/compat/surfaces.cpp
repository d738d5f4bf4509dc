#include "tests/compat/surfaces.hpp"

#include <chrono>
#include <thread>

#include "infra/http_client.hpp"
#include "infra/local_time.hpp"

namespace compat {
namespace {

using nlohmann::json;

constexpr std::int64_t kStatusMs = 300'000, kOldestMs = 75'000;
const std::string kStatus = "worker:status";
constexpr std::string_view kText = "*";  // some text, and not an empty one

infra::HttpResponse ask(const std::string& url, const std::vector<std::string>& headers = {}) {
  const infra::Stop never;
  infra::HttpRequest request;
  request.url = url;
  request.headers = headers;
  auto answer = infra::HttpClient().send(request, never);
  auto* response = std::get_if<infra::HttpResponse>(&answer);
  return response == nullptr ? infra::HttpResponse{0, std::get<infra::HttpError>(answer).message}
                             : std::move(*response);
}

// The fields of a JSON object, and what they have to be: a number stands for any number, {} for any
// object.
void check_fields(const json& found, const json& wanted, Checks& checks) {
  for (const auto& [name, value] : wanted.items()) {
    const json& there = found.contains(name) ? found.at(name) : json("not there");
    const bool same = value.is_number() ? there.is_number()
                      : value == kText  ? there.is_string() && !there.get<std::string>().empty()
                      : value.is_object() && value.empty() ? there.is_object()
                                                           : there == value;
    checks.that(same, fmt::format("{} is {}", name, there.dump()));
  }
}

Outcome http(const WorkerHost& host, const std::string& path, const json& wanted) {
  const auto answer = ask(host.admin() + path);
  Outcome outcome{"GET " + path, fmt::format("{}", answer.status), {}};
  outcome.checks.that(answer.status == 200, fmt::format("answers {}", answer.status));
  const json body = json::parse(answer.body, nullptr, false);
  outcome.checks.that(body.is_object(), "the answer is no JSON object");
  if (body.is_object()) check_fields(body, wanted, outcome.checks);
  return outcome;
}

Outcome text(const WorkerHost& host, const std::string& path,
             const std::vector<std::string>& headers, std::string_view has) {
  const auto answer = ask(host.admin() + path, headers);
  Outcome outcome{"GET " + path, fmt::format("{}", answer.status), {}};
  outcome.checks.that(answer.status == 200, fmt::format("answers {}", answer.status));
  outcome.checks.that(answer.body.find(has) != std::string::npos,
                      fmt::format("there is no '{}' in it", has));
  return outcome;
}

json health_fields(bool model) {
  return {{"status", "healthy"}, {"redis", true},     {"ollama", model},
          {"model", kText},      {"timezone", kText}, {"cache", json::object()}};
}

// A worker that has just been started says null of a model that it has not asked yet.
void await_known_model(const WorkerHost& host) {
  static_cast<void>(support::eventually([&] {
    const json health = json::parse(ask(host.admin() + "/healthz").body, nullptr, false);
    return health.is_object() && health.value("redis", json()) == true &&
           !health.value("ollama", json()).is_null();
  }));
}

// {status, timestamp, details}, for 300 s, and not older than a heartbeat.
Outcome status(AppRedis& redis, const std::string& name, const std::string& word) {
  Outcome outcome{name, "nothing", {}};
  const auto text = redis.get(kStatus);
  const auto expires = redis.expires_at(kStatus);
  const std::int64_t now = redis.now_ms();
  outcome.checks.that(text && expires, "it is not there, or for ever");
  if (!text || !expires) return outcome;
  const std::int64_t age = kStatusMs - (*expires - now);
  outcome.checks.that(0 <= age && age <= kOldestMs, fmt::format("it is {} ms old", age));
  const json found = json::parse(*text, nullptr, false);
  outcome.checks.that(found.is_object() && found.size() == 3, "it is not three fields: " + *text);
  if (!found.is_object()) return outcome;
  outcome.came = found.value("status", json()).dump();
  check_fields(found, {{"status", word}, {"timestamp", kText}, {"details", json::object()}},
               outcome.checks);
  const auto time = infra::parse_iso8601(found.value("timestamp", ""));
  outcome.checks.that(time.has_value(), "timestamp is no time: " + *text);
  return outcome;
}

}  // namespace

Outcome check_start(WorkerHost& host) {
  static_cast<void>(support::eventually([&] { return host.redis().get(kStatus).has_value(); }));
  return status(host.redis(), kStatus + " when it has started", "healthy");
}

std::vector<Outcome> check_surfaces(WorkerHost& host) {
  await_known_model(host);
  const json healthy = health_fields(true);
  std::vector<Outcome> outcomes;
  outcomes.push_back(status(host.redis(), kStatus, "healthy"));
  outcomes.push_back(http(host, "/healthz", healthy));
  outcomes.push_back(http(host, "/", healthy));
  outcomes.push_back(text(host, "/", {"Accept: text/html"}, "<!doctype html>"));
  outcomes.back().name += " (a browser)";
  outcomes.push_back(http(host, "/readyz", {{"ready", true}, {"reason", ""}}));
  outcomes.push_back(http(host, "/version", {{"name", "enrichment-worker"}, {"version", kText}}));
  outcomes.push_back(text(host, "/metrics", {}, "enrichment_events_total"));
  outcomes.push_back(http(host, "/api/stats", {{"version", kText}, {"uptime_seconds", 0}}));
  outcomes.push_back(http(host, "/api/cache/stats", {{"schema", 1}, {"hit_rate", 0}}));
  return outcomes;
}

Outcome check_health_without_model(WorkerHost& host) {
  await_known_model(host);
  Outcome outcome = http(host, "/healthz", health_fields(false));
  outcome.name += " (no model)";
  return outcome;
}

Outcome check_end(WorkerHost& host) {
  const int code = host.stop();
  Outcome outcome = status(host.redis(), kStatus + " when it has ended", "down");
  outcome.checks.that(code == 0, fmt::format("the worker ended with {}", code));
  return outcome;
}

Outcome check_idle(WorkerHost& host) {
  const auto first = host.redis().expires_at(kStatus);
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(75);
  while (host.redis().expires_at(kStatus) == first && std::chrono::steady_clock::now() < limit) {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
  Outcome outcome = status(host.redis(), kStatus + " of an idle worker", "healthy");
  outcome.checks.that(host.redis().expires_at(kStatus) != first, "no heartbeat in 75 s");
  return outcome;
}

}  // namespace compat
