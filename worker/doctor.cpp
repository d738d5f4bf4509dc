#include <fmt/color.h>
#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "infra/clock.hpp"
#include "infra/cpu_topology.hpp"
#include "infra/embedded_redis.hpp"
#include "infra/file_lock.hpp"
#include "infra/http_client.hpp"
#include "infra/ollama_client.hpp"
#include "infra/queue_admin.hpp"
#include "infra/redis_checkup.hpp"
#include "infra/terminal.hpp"
#include "worker/admin_access.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"

namespace worker {
namespace {

enum class Verdict { ok, warn, fail };

struct Finding {
  Verdict verdict;
  std::string_view subject;
  std::string text;
};

std::string_view name_of(Verdict verdict) {
  return verdict == Verdict::ok ? "ok" : verdict == Verdict::warn ? "warn" : "fail";
}

Finding check_state(const Config& config) {
  if (auto made = infra::make_private_directory(config.state_dir()); !made) {
    return {Verdict::fail, "state",
            made.error().message + "; set state.dir to a directory of this user"};
  }
  return {Verdict::ok, "state", config.state.dir};
}

bool on_path(const std::string& program) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::string_view directory = rest.substr(0, rest.find(':'));
    if (::access(fmt::format("{}/{}", directory, program).c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(rest.size(), directory.size() + 1));
  }
  return false;
}

std::vector<Finding> check_server(const Config& config, const infra::Stop& never) {
  infra::RedisConnection connection(config.redis_address(), never);
  std::vector<Finding> findings;
  // A server may not tell what commands it has: then running will show.
  if (const auto missing = infra::missing_commands(connection); missing && !missing->empty()) {
    findings.push_back({Verdict::fail, "redis",
                        fmt::format("Redis lacks {}: needs Redis 6.2 or newer, or Valkey",
                                    fmt::join(*missing, ", "))});
  }
  for (std::string& warning : infra::durability_warnings(connection)) {
    findings.push_back({Verdict::warn, "redis", std::move(warning)});
  }
  return findings;
}

std::vector<Finding> check_redis(const Config& config) {
  const infra::Stop never;
  auto queue = open_queue(config, never);
  if (auto answer = infra::QueueAdmin(queue).ping(); answer) {
    auto findings = check_server(config, never);
    findings.insert(findings.begin(), {Verdict::ok, "redis", queue.address().shown()});
    return findings;
  } else if (!config.embedded()) {
    const bool absent = answer.error().kind == infra::ErrorKind::transient;
    return {{Verdict::fail, "redis",
             answer.error().message + (absent ? "; start it, or run with --embedded" : "")}};
  }
  if (on_path("redis-server")) {
    return {{Verdict::ok, "redis", "embedded; starts with the worker"}};
  }
  return {{Verdict::fail, "redis", "redis-server is not installed: apt-get install redis-server"}};
}

Finding check_model(const Config& config) {
  const infra::SystemClock clock;
  const infra::Stop never;
  infra::OllamaServer server(config.ollama_settings(), clock);
  infra::OllamaClient client(server, clock);
  infra::OllamaApi api(server.settings());
  if (!api.version(never)) {
    return {Verdict::warn, "ollama",
            fmt::format("nobody answers at {}; results are made from words alone until it runs: "
                        "install Ollama, then `ollama pull {}`",
                        config.ollama.base_url, config.ollama.text_model)};
  }
  if (const auto identity = client.identity(never)) {
    return {Verdict::ok, "ollama",
            fmt::format("{} has {} ({})", config.ollama.base_url, identity->name,
                        identity->digest.substr(0, 19))};
  }
  return {Verdict::warn, "ollama",
          fmt::format("{} answers but has no model {}: ollama pull {}", config.ollama.base_url,
                      config.ollama.text_model, config.ollama.text_model)};
}

Finding check_cores(const Config& config) {
  const auto cores = infra::compute_cores(infra::allowed_cpus());
  const auto sent = config.ollama_settings().runner.num_thread;
  return {Verdict::ok, "cpu",
          fmt::format("{}; num_thread {}", cores.evidence,
                      sent ? std::to_string(*sent) : "left to the remote server")};
}

Finding check_cache(const Config& config) {
  if (!config.caching_on()) return {Verdict::warn, "cache", "off in the configuration"};
  const auto stats = infra::read_cache_stats(config.cache_settings(), 0);
  if (!stats) return {Verdict::warn, "cache", stats.error().message};
  return {Verdict::ok, "cache",
          stats->present ? fmt::format("{}, {} entries", stats->path, stats->entries)
                         : fmt::format("{} will be made", stats->path)};
}

Finding check_admin(const Config& config) {
  if (config.admin.port == 0) return {Verdict::ok, "admin", "off (admin.port is 0)"};
  const std::string address = fmt::format("http://{}:{}/", config.admin.bind, config.admin.port);
  const bool loopback = config.admin.bind == "127.0.0.1" || config.admin.bind == "::1" ||
                        config.admin.bind == "localhost";
  if (!loopback) {
    return {Verdict::warn, "admin", address + " can be reached from other machines"};
  }
  return {Verdict::ok, "admin",
          address + (ask_worker(config, "/version") ? ", a worker answers" : ", no worker runs")};
}

}  // namespace

int run_doctor(const Config& config, const Options& options) {
  std::vector<Finding> findings{
      {Verdict::ok, "config", config.file.empty() ? "no file; defaults" : config.file},
      check_state(config)};
  for (Finding& finding : check_redis(config)) findings.push_back(std::move(finding));
  for (const auto check : {check_model, check_cores, check_cache, check_admin}) {
    findings.push_back(check(config));
  }
  bool stops_run = false;
  auto rows = nlohmann::ordered_json::array();
  for (const Finding& finding : findings) {
    stops_run = stops_run || finding.verdict == Verdict::fail;
    if (options.json) {
      rows.push_back({{"check", finding.subject},
                      {"verdict", name_of(finding.verdict)},
                      {"text", finding.text}});
      continue;
    }
    const auto colour = finding.verdict == Verdict::ok     ? fmt::color::green
                        : finding.verdict == Verdict::warn ? fmt::color::orange
                                                           : fmt::color::red;
    const std::string verdict = fmt::format("{:<5}", name_of(finding.verdict));
    fmt::print("{}{:<8}{}\n",
               infra::wants_colour() ? fmt::format(fmt::fg(colour), "{}", verdict) : verdict,
               finding.subject, finding.text);
  }
  if (options.json) fmt::print("{}\n", rows.dump());
  return stops_run ? kExitFailed : kExitFine;
}

}  // namespace worker
