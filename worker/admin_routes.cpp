#include "worker/admin_routes.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <strings.h>
#include <unistd.h>

#include <array>
#include <charconv>

#include "infra/log.hpp"
#include "version.hpp"
#include "worker/admin_page.hpp"
#include "worker/json_text.hpp"
#include "worker/prometheus_page.hpp"

namespace worker {
namespace {

using nlohmann::json;

constexpr int kMostDeadShown = 500;
constexpr int kDeadShown = 50;

AdminAnswer refuse(int status, std::string_view why) { return {status, dumped({{"error", why}})}; }

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool is_address(const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> ignored;
  return ::inet_pton(AF_INET, host.c_str(), ignored.data()) == 1 ||
         ::inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

std::string machine_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return {};
  return name.data();
}

// A page of another site that a browser shows may send requests here; it cannot choose these
// headers.
bool from_elsewhere(const AdminRequest& request) {
  if (!request.fetch_site.empty() && request.fetch_site != "same-origin" &&
      request.fetch_site != "none") {
    return true;
  }
  if (request.origin.empty()) return false;
  const std::size_t scheme = request.origin.find("://");
  return scheme == std::string::npos || request.origin.substr(scheme + 3) != request.host;
}

bool same_secret(const std::string& a, const std::string& b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

int number_of(const AdminRequest& request, const char* name, int otherwise, int most) {
  const auto at = request.parameters.find(name);
  if (at == request.parameters.end()) return otherwise;
  int number = otherwise;
  std::from_chars(at->second.data(), at->second.data() + at->second.size(), number);
  return std::clamp(number, 0, most);
}

// "id" and "all" as a JSON object in the body, or as parameters.
struct Chosen {
  std::string id;
  bool all = false;
};

Chosen chosen(const AdminRequest& request) {
  Chosen choice;
  const json body = json::parse(request.body, nullptr, false);
  if (body.is_object()) {
    if (body.contains("id") && body["id"].is_string()) choice.id = body["id"].get<std::string>();
    choice.all = body.contains("all") && body["all"] == true;
    return choice;
  }
  if (const auto at = request.parameters.find("id"); at != request.parameters.end()) {
    choice.id = at->second;
  }
  if (const auto at = request.parameters.find("all"); at != request.parameters.end()) {
    choice.all = at->second == "true" || at->second == "1";
  }
  return choice;
}

}  // namespace

bool is_loopback(std::string_view bind) {
  return bind.starts_with("127.") || bind == "::1" || bind == "localhost";
}

bool names_this_machine(std::string_view host_header, std::string_view bind) {
  std::string_view host = host_header;
  if (host.starts_with('[')) {
    host = host.substr(1, host.find(']') - 1);
  } else {
    host = host.substr(0, host.find(':'));
  }
  const std::string name(host);
  if (is_address(name) || same_word(name, "localhost") || same_word(name, bind)) return true;
  return !is_loopback(bind) && !name.empty() && same_word(name, machine_name());
}

struct AdminRoutes::Route {
  std::string_view method;
  std::string_view path;
  AdminAnswer (AdminRoutes::*answer)(const AdminRequest& request);
};

// What is posted changes something and needs the token.
const AdminRoutes::Route AdminRoutes::kRoutes[] = {
    {"GET", "/", &AdminRoutes::page},
    {"GET", "/healthz", &AdminRoutes::health},
    {"GET", "/readyz", &AdminRoutes::ready},
    {"GET", "/version", &AdminRoutes::version},
    {"GET", "/metrics", &AdminRoutes::metrics},
    {"GET", "/api/stats", &AdminRoutes::stats},
    {"GET", "/api/cache/stats", &AdminRoutes::cache_stats},
    {"POST", "/api/cache/clear", &AdminRoutes::cache_clear},
    {"GET", "/api/dead", &AdminRoutes::dead_list},
    {"POST", "/api/dead/retry", &AdminRoutes::dead_retry},
    {"POST", "/api/dead/drop", &AdminRoutes::dead_drop},
};

AdminAnswer AdminRoutes::answer(const AdminRequest& request) {
  if (!names_this_machine(request.host, status_.config().admin.bind)) {
    return refuse(421, "the Host header names another machine; ask by address or as localhost");
  }
  std::string_view method = request.method;
  if (method == "HEAD") method = "GET";
  bool known = false;
  for (const Route& route : kRoutes) {
    if (route.path != request.path) continue;
    known = true;
    if (route.method != method) continue;
    if (method == "POST") {
      if (auto refused = refusal(request)) return *std::move(refused);
    }
    return (this->*route.answer)(request);
  }
  return known ? refuse(405, fmt::format("{} does not go with this path", request.method))
               : refuse(404, "there is nothing at this path");
}

std::optional<AdminAnswer> AdminRoutes::refusal(const AdminRequest& request) const {
  const std::string& token = status_.config().admin.token;
  if (token.empty()) {
    return refuse(403, "This worker allows no changes: its configuration sets no admin.token.");
  }
  if (from_elsewhere(request)) return refuse(403, "A page of another site asks for a change.");
  if (!same_secret(request.authorization, "Bearer " + token)) {
    return refuse(401, "The token is missing or wrong: send Authorization: Bearer TOKEN.");
  }
  return std::nullopt;
}

AdminAnswer AdminRoutes::page(const AdminRequest& request) {
  if (request.accept.find("text/html") == std::string::npos) return health(request);
  return {200, std::string(admin_page()), "text/html; charset=utf-8", admin_page_policy()};
}

AdminAnswer AdminRoutes::health(const AdminRequest& /*request*/) {
  return {200, status_.health_json()};
}

AdminAnswer AdminRoutes::ready(const AdminRequest& /*request*/) {
  std::string reason(status_.not_ready_reason());
  const auto census = queue_.census();
  if (reason.empty() && !census) reason = census.error().message;
  const auto reachable = status_.model_reachable();
  return {reason.empty() ? 200 : 503, dumped({{"ready", reason.empty()},
                                              {"reason", reason},
                                              {"checks",
                                               {{"redis", static_cast<bool>(census)},
                                                {"model", reachable ? json(*reachable) : json()},
                                                {"cache", status_.cache() != nullptr},
                                                {"paused", census && census->paused}}}})};
}

AdminAnswer AdminRoutes::version(const AdminRequest& /*request*/) {
  return {200, dumped({{"name", "enrichment-worker"}, {"version", kVersion}})};
}

AdminAnswer AdminRoutes::metrics(const AdminRequest& /*request*/) {
  return {200, prometheus_page(status_, queue_.census()), "text/plain; version=0.0.4"};
}

AdminAnswer AdminRoutes::stats(const AdminRequest& /*request*/) {
  recent_.sample();
  return {200, status_.stats_json(queue_.census(), recent_)};
}

AdminAnswer AdminRoutes::cache_stats(const AdminRequest& /*request*/) {
  return {200, status_.cache_json()};
}

AdminAnswer AdminRoutes::cache_clear(const AdminRequest& /*request*/) {
  if (status_.cache() == nullptr) return refuse(409, "Caching is off.");
  const auto removed = status_.cache()->clear();
  if (!removed) return refuse(503, removed.error().message);
  infra::log::info("cache cleared by the admin interface: {} entries", *removed);
  return {200, dumped({{"removed", *removed}})};
}

AdminAnswer AdminRoutes::dead_list(const AdminRequest& request) {
  constexpr int kFurthest = 1'000'000;
  const auto jobs = queue_.dead(number_of(request, "offset", 0, kFurthest),
                                number_of(request, "limit", kDeadShown, kMostDeadShown));
  if (!jobs) return refuse(503, jobs.error().message);
  json rows = json::array();
  for (const auto& job : *jobs) {
    rows.push_back(
        {{"id", job.jid}, {"died_ms", job.died_ms}, {"bytes", job.bytes}, {"reason", job.reason}});
  }
  return {200, dumped({{"jobs", rows}})};
}

AdminAnswer AdminRoutes::change_dead(const AdminRequest& request, DeadChange change,
                                     std::string_view done) {
  const Chosen choice = chosen(request);
  if (choice.all != choice.id.empty()) {
    return refuse(400, R"(Say which: {"id": "..."} or {"all": true}.)");
  }
  const auto changed =
      queue_.change_dead(change, choice.all ? std::nullopt : std::optional<std::string>(choice.id));
  if (!changed) return refuse(503, changed.error().message);
  if (!choice.all && *changed == 0) {
    return refuse(404, "There is no dead job of this id, or its text has had its time.");
  }
  infra::log::info("dead jobs {} by the admin interface: {}", done, *changed);
  return {200, dumped({{done, *changed}})};
}

AdminAnswer AdminRoutes::dead_retry(const AdminRequest& request) {
  return change_dead(request, &infra::QueueAdmin::dead_retry, "retried");
}

AdminAnswer AdminRoutes::dead_drop(const AdminRequest& request) {
  return change_dead(request, &infra::QueueAdmin::dead_drop, "dropped");
}

}  // namespace worker
