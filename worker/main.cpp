#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "infra/http_client.hpp"
#include "infra/log.hpp"
#include "infra/privileges.hpp"
#include "infra/systemd.hpp"
#include "worker/cli.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

int main(int argc, char** argv) try {
  ::signal(SIGPIPE, SIG_IGN);  // a peer that is gone is an error to be handled
  auto parsed = worker::parse_command_line(argc, argv);
  if (const auto* end = std::get_if<worker::EndNow>(&parsed)) {
    std::fputs(end->text.c_str(), end->exit_code == 0 ? stdout : stderr);
    return end->exit_code;
  }
  const auto& options = std::get<worker::Options>(parsed);
  const auto config = worker::load_config(options.config, worker::current_environment());
  if (!config) {
    fmt::print(stderr, "{}\n", config.error().message);
    return worker::kExitBadConfig;
  }
  infra::log::configure(*infra::log::level_from_name(config->log.level),
                        infra::systemd::logs_to_journal());
  if (auto owner = infra::become_owner_of(config->state_dir()); !owner) {
    fmt::print(stderr, "enrichment-worker: {}\n", owner.error().message);
    return worker::kExitFailed;
  }
  const infra::HttpLibrary http;
  return worker::run_command(*config, options);
} catch (const std::exception& e) {
  fmt::print(stderr, "enrichment-worker: {}\n", e.what());
  return worker::kExitFailed;
}
