#include "infra/embedded_redis.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cstdlib>

#include "infra/clock.hpp"
#include "infra/digest.hpp"
#include "infra/file_lock.hpp"
#include "infra/log.hpp"
#include "infra/redis_connection.hpp"

namespace infra {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);
constexpr std::uintmax_t kLeastFree = 1U << 20U;
constexpr auto kStep = std::chrono::milliseconds(10);

std::filesystem::path runtime_directory() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment
  const char* xdg = std::getenv("XDG_RUNTIME_DIR");
  if (xdg != nullptr && *xdg == '/') return std::filesystem::path(xdg) / "enrichment-worker";
  return fmt::format("/tmp/enrichment-worker-{}", ::getuid());
}

}  // namespace

RedisAddress embedded_redis_address(const std::filesystem::path& state_dir) {
  RedisAddress address;
  const std::filesystem::path near = state_dir / "redis.sock";
  if (near.string().size() < sizeof(sockaddr_un::sun_path)) {
    address.socket_path = near.string();
  } else {
    address.socket_path =
        (runtime_directory() / (sha256_hex(near.string()).substr(0, 16) + ".sock")).string();
  }
  return address;
}

Status check_socket_place(const std::filesystem::path& state_dir) {
  const auto place =
      std::filesystem::path(embedded_redis_address(state_dir).socket_path).parent_path();
  struct stat info {};
  if (place == state_dir || ::lstat(place.c_str(), &info) != 0) return ok();
  if (S_ISDIR(info.st_mode) && info.st_uid == ::geteuid() && (info.st_mode & 077) == 0) return ok();
  return permanent(fmt::format(
      "{} is not this user's alone, so the embedded Redis cannot have its socket there; "
      "set state.dir to a shorter path, or XDG_RUNTIME_DIR to a private directory",
      place.string()));
}

EmbeddedRedis::EmbeddedRedis(std::filesystem::path state_dir)
    : state_dir_(std::move(state_dir)), address_(embedded_redis_address(state_dir_)) {}

bool EmbeddedRedis::answers() {
  const Stop never;
  RedisConnection connection(address_, never, {kStep * 50, kStep * 50});
  return static_cast<bool>(connection.command({"PING"}));
}

Status EmbeddedRedis::start_server(int lock_fd) {
  const std::filesystem::path data = state_dir_ / "redis";
  for (const auto& directory : {data, std::filesystem::path(address_.socket_path).parent_path()}) {
    if (auto made = make_private_directory(directory); !made) return made;
  }
  auto started = ChildProcess::start({"redis-server",
                                      "--port",
                                      "0",
                                      "--unixsocket",
                                      address_.socket_path,
                                      "--unixsocketperm",
                                      "600",
                                      "--dir",
                                      data.string(),
                                      "--appendonly",
                                      "yes",
                                      "--appendfsync",
                                      "everysec",
                                      "--save",
                                      "",
                                      "--daemonize",
                                      "no",
                                      "--logfile",
                                      (data / "redis.log").string(),
                                      "--maxmemory-policy",
                                      "noeviction"},
                                     lock_fd);
  if (!started) {
    return permanent(fmt::format(
        "{}; install it (apt-get install redis-server) or set queue.url to a running server",
        started.error().message));
  }
  server_ = *std::move(started);
  has_answered_ = false;
  return ok();
}

std::string EmbeddedRedis::log_file() const {
  return (state_dir_ / "redis" / "redis.log").string();
}

// A full disk leaves no room for the server to say so.
std::string EmbeddedRedis::likely_reason() const {
  std::error_code problem;
  const auto space = std::filesystem::space(state_dir_, problem);
  if (!problem && space.available < kLeastFree) {
    return fmt::format("the disk of {} is full: make room", state_dir_.string());
  }
  return fmt::format("its reason is in {} (a damaged file: redis-check-aof --fix)", log_file());
}

Status EmbeddedRedis::revive() {
  if (server_) {
    if (server_->running()) {
      has_answered_ = has_answered_ || answers();
      return ok();
    }
    server_.reset();
    if (!has_answered_) {
      return permanent(fmt::format("embedded Redis ended at once; {}", likely_reason()));
    }
    log::warning("embedded Redis ended; starting it again, its log is {}", log_file());
  }
  auto lock = FileLock::try_exclusive(state_dir_ / "redis.lock");
  if (!lock) return std::move(lock).error();
  if (!lock->has_value()) return ok();  // another worker's server has it
  return start_server((*lock)->fd());
}

Status EmbeddedRedis::ensure_running(const Stop& stop, std::chrono::milliseconds patience) {
  const SystemClock clock;
  const SteadyTime limit = clock.steady() + patience;
  for (;;) {
    if (auto there = revive(); !there) return there;
    if (answers()) {
      has_answered_ = true;
      return ok();
    }
    if (clock.steady() >= limit) {
      return transient(fmt::format("embedded Redis does not answer on {} yet; see {}",
                                   address_.socket_path, log_file()));
    }
    if (!clock.sleep(kStep, stop)) return cancelled("stopped while starting the embedded Redis");
  }
}

void EmbeddedRedis::shut_down() {
  if (!server_) return;
  server_->terminate(kPatience);
  server_.reset();
}

}  // namespace infra
