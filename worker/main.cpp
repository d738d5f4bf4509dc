#include <fmt/format.h>
#include <malloc.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <system_error>

#include "infra/embedded_redis.hpp"
#include "infra/http_client.hpp"
#include "infra/log.hpp"
#include "infra/privileges.hpp"
#include "infra/systemd.hpp"
#include "worker/cli.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

namespace {

// A result that could not be written down is no success.
int checked_output(int exit_code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit_code;
  if (errno == EPIPE) return exit_code;  // `| head` has seen enough
  fmt::print(stderr, "enrichment-worker: cannot write to stdout\n");
  return exit_code == worker::kExitFine ? worker::kExitFailed : exit_code;
}

}  // namespace

int main(int argc, char** argv) try {
  // Many threads, of which few work: an arena for each would keep what it once needed. With two for
  // all, the intakes wait for each other.
  ::mallopt(M_ARENA_MAX, 8);
  // A block of such a size is the kernel's, and goes back to it at once. Unless that is said, it
  // becomes all sizes that ever were, and the largest leave holes.
  ::mallopt(M_MMAP_THRESHOLD, 256 << 10);
  ::mallopt(M_TRIM_THRESHOLD, 1 << 20);
  ::signal(SIGPIPE, SIG_IGN);  // a peer that is gone is an error to be handled
  ::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow any more
  auto parsed = worker::parse_command_line(argc, argv);
  if (const auto* end = std::get_if<worker::EndNow>(&parsed)) {
    std::fputs(end->text.c_str(), end->exit_code == 0 ? stdout : stderr);
    return checked_output(end->exit_code);
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
  if (config->embedded()) {
    if (auto safe = infra::check_socket_place(config->state_dir()); !safe) {
      fmt::print(stderr, "enrichment-worker: {}\n", safe.error().message);
      return worker::kExitFailed;
    }
  }
  const infra::HttpLibrary http;
  return checked_output(worker::run_command(*config, options));
} catch (const std::system_error& e) {
  if (e.code() == std::errc::broken_pipe) return worker::kExitFine;
  fmt::print(stderr, "enrichment-worker: {}\n", e.what());
  return worker::kExitFailed;
} catch (const std::exception& e) {
  fmt::print(stderr, "enrichment-worker: {}\n", e.what());
  return worker::kExitFailed;
}
