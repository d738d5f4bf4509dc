#pragma once

#include <filesystem>
#include <optional>

#include "infra/child_process.hpp"
#include "infra/redis_address.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"

namespace infra {

// Where the private server of a state directory listens. A path too long for a unix socket is
// replaced by one in the runtime directory, derived from the former, so that every command of
// the same configuration finds the same place.
RedisAddress embedded_redis_address(const std::filesystem::path& state_dir);

// Whether nobody else can put a socket of theirs in that place: its directory is this user's alone,
// or is not there yet. The error says what to do.
Status check_socket_place(const std::filesystem::path& state_dir);

// A private redis-server on a unix socket, without a TCP port, whose data survives restarts
// (append-only file, synced every second). It holds a lock on <state>/redis.lock for as long as
// it lives, so there is one per state directory; a second worker joins it.
//
// Main thread only: the server gets SIGTERM when the thread that started it ends.
class EmbeddedRedis {
 public:
  explicit EmbeddedRedis(std::filesystem::path state_dir);

  // Joins a server that answers, or starts one and waits until it does, also for the lock of one
  // that is just ending. Transient error when it does not answer within `patience` (it may be
  // reading a large file), permanent when it cannot be started.
  Status ensure_running(const Stop& stop,
                        std::chrono::milliseconds patience = std::chrono::seconds(10));
  // Starts a server where there is none any more: ours died, or the worker that owned the one we
  // joined has ended. Waits for nothing; call it every second.
  Status revive();
  // Ends the server if it is ours.
  void shut_down();

 private:
  Status start_server(int lock_fd);
  std::string log_file() const;
  std::string likely_reason() const;
  bool answers();

  std::filesystem::path state_dir_;
  RedisAddress address_;
  std::optional<ChildProcess> server_;
  bool has_answered_ = false;  // since it was started
};

}  // namespace infra
