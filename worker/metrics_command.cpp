#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "infra/http_client.hpp"
#include "worker/admin_access.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {
namespace {

using nlohmann::json;

std::string shown_time(double seconds) {
  if (seconds < 1e-3) return fmt::format("{:.0f} us", seconds * 1e6);
  if (seconds < 1) return fmt::format("{:.1f} ms", seconds * 1e3);
  return fmt::format("{:.1f} s", seconds);
}

}  // namespace

infra::Result<std::string> ask_worker(const Config& config, std::string_view path) {
  if (config.admin.port == 0) {
    return infra::permanent("admin.port is 0: the worker has no admin interface to ask");
  }
  const bool any = config.admin.bind == "0.0.0.0" || config.admin.bind == "::";
  std::string host = any ? "127.0.0.1" : config.admin.bind;
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  infra::HttpRequest request;
  request.url = fmt::format("http://{}:{}{}", host, config.admin.port, path);
  request.total_limit = request.first_byte_limit = std::chrono::seconds(5);
  const infra::Stop never;
  auto answer = infra::HttpClient().send(request, never);
  if (const auto* error = std::get_if<infra::HttpError>(&answer)) {
    return infra::transient(
        fmt::format("no worker answers ({}); is `enrichment-worker run` running, and is admin.port "
                    "the same?",
                    error->message));
  }
  auto& response = std::get<infra::HttpResponse>(answer);
  if (response.status != 200) {
    return infra::permanent(
        fmt::format("{} answered with status {}", request.url, response.status));
  }
  return std::move(response.body);
}

int show_metrics(const Config& config, const Options& options) {
  const auto body = ask_worker(config, "/api/stats");
  if (!body) return failed(body.error().message);
  if (options.json) {
    fmt::print("{}\n", *body);
    return kExitFine;
  }
  const json stats = json::parse(*body, nullptr, false);
  if (!stats.is_object() || !stats.contains("operations") || !stats.contains("counts")) {
    return failed("what answers there is no enrichment-worker");
  }
  fmt::print("{:<24}{:>10}{:>12}{:>12}{:>12}\n", "operation", "count", "p50", "p95", "p99");
  for (const auto& [name, operation] : stats["operations"].items()) {
    if (operation.value("count", 0) == 0) continue;  // there for Prometheus
    fmt::print("{:<24}{:>10}{:>12}{:>12}{:>12}\n", name, operation.value("count", 0),
               shown_time(operation.value("p50_seconds", 0.0)),
               shown_time(operation.value("p95_seconds", 0.0)),
               shown_time(operation.value("p99_seconds", 0.0)));
  }
  fmt::print("\n{:<24}{:>10}\n", "event", "count");
  for (const auto& [name, count] : stats["counts"].items()) {
    if (count == 0) continue;  // there for Prometheus
    fmt::print("{:<24}{:>10}\n", name, count.dump());
  }
  return kExitFine;
}

}  // namespace worker
