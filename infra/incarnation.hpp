#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "infra/file_lock.hpp"
#include "infra/lease_queue.hpp"
#include "infra/result.hpp"

namespace infra {

// One run of a worker: a random name, which its leases carry, and a locked file of that name. The
// lock ends with the process, however it ends, so that the next run on this machine knows at once
// whose leases nobody holds any more. The file holds the name of the queue: several queues may
// share a directory.
class Incarnation {
 public:
  // An error: the directory cannot be used. A disk that is full is no reason not to work.
  static Result<Incarnation> begin(const std::filesystem::path& directory, std::string_view queue);
  // An orderly end; the file goes.
  ~Incarnation();
  Incarnation(Incarnation&&) noexcept = default;
  Incarnation& operator=(Incarnation&&) = delete;

  const std::string& run() const { return run_; }
  // Why there is no file, so that nobody can know when this run is dead: what it held then is taken
  // back when its leases end. Nothing: there is one.
  const std::optional<Error>& unmarked() const { return unmarked_; }
  // Takes back what dead runs of this queue on this machine held; returns how many jobs.
  Result<std::int64_t> reclaim_dead(LeaseQueue& queue) const;

 private:
  Incarnation(std::filesystem::path directory, std::string queue);
  Status mark();

  std::filesystem::path directory_;
  std::string queue_;
  std::string run_;
  std::optional<FileLock> lock_;
  std::optional<Error> unmarked_;
};

}  // namespace infra
