#include "tests/bench/idle_cost.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <sstream>
#include <thread>

#include "tests/bench/report.hpp"

namespace bench {
namespace {

// What a worker does once after its start is not what idling costs.
constexpr auto kSettle = std::chrono::seconds(4);

double now_s() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

IdleCost::IdleCost() : worker_(host_.start_ready("http://127.0.0.1:1")) {
  std::this_thread::sleep_for(kSettle);
  monitor_ = std::make_unique<support::Program>(
      std::vector<std::string>{"redis-cli", "-s", server_.socket(), "monitor"},
      std::map<std::string, std::string>{{"PATH", "/usr/local/bin:/usr/bin:/bin"}});
  if (!support::eventually([&] { return monitor_->out().starts_with("OK"); })) {
    throw std::runtime_error("redis-cli monitor does not start");
  }
  begin_s_ = now_s();
}

int IdleCost::commands_in_a_minute() {
  const double end_s = begin_s_ + 60;
  progress("idle cost: waiting for the end of the minute");
  while (now_s() < end_s + 0.5) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  if (!worker_->running()) throw std::runtime_error("the idle worker ended: " + worker_->err());
  // A line is: seconds [db client] "COMMAND" "argument"...; the client of scripts is "lua".
  std::istringstream lines(monitor_->out());
  std::map<std::string, int> sent;
  int total = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t client_end = line.find("] \"");
    if (client_end == std::string::npos || line.substr(0, client_end).ends_with(" lua")) continue;
    if (std::strtod(line.c_str(), nullptr) >= end_s) continue;
    const std::size_t from = client_end + 3;
    ++sent[line.substr(from, line.find('"', from) - from)];
    ++total;
  }
  for (const auto& [name, times] : sent) {
    names_ += fmt::format("{}{} {}", names_.empty() ? "" : ", ", name, times);
  }
  return total;
}

}  // namespace bench
