#include <fmt/color.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "infra/terminal.hpp"
#include "worker/admin_access.hpp"
#include "worker/admin_routes.hpp"
#include "worker/commands.hpp"
#include "worker/doctor_checks.hpp"
#include "worker/exit_code.hpp"

namespace worker {
namespace {

constexpr std::size_t kTextColumn = 13;

std::string_view name_of(Verdict verdict) {
  return verdict == Verdict::ok ? "ok" : verdict == Verdict::warn ? "warn" : "fail";
}

Finding check_admin(const Config& config) {
  if (config.admin.port == 0) return {Verdict::ok, "admin", "off (admin.port is 0)"};
  const std::string address = fmt::format("http://{}:{}/", config.admin.bind, config.admin.port);
  if (!is_loopback(config.admin.bind)) {
    return {Verdict::warn, "admin", address + " can be reached from other machines"};
  }
  return {Verdict::ok, "admin",
          address + (ask_worker(config, "/version") ? ", a worker answers" : ", no worker runs")};
}

// Further lines stand below the first one.
std::string indented(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    lines += c;
    if (c == '\n') lines += std::string(kTextColumn, ' ');
  }
  return lines;
}

}  // namespace

int run_doctor(const Config& config, const Options& options) {
  std::vector<Finding> findings{
      {Verdict::ok, "config", config.file.empty() ? "no file; defaults" : config.file}};
  for (const auto check : {check_state, check_redis, check_ollama, check_machine}) {
    for (Finding& finding : check(config)) findings.push_back(std::move(finding));
  }
  findings.push_back(check_admin(config));
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
               finding.subject, indented(finding.text));
  }
  if (options.json) fmt::print("{}\n", rows.dump());
  return stops_run ? kExitFailed : kExitFine;
}

}  // namespace worker
