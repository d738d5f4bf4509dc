#include "infra/incarnation.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <sstream>
#include <system_error>
#include <vector>

namespace infra {
namespace {

// A file gets its name only when it is locked: one with a name and no lock is a dead run's.
constexpr std::string_view kUnfinished = ".new";

// So long that a lease has over 64 bytes: Redis does not keep such members in a list that is
// searched from its start for each that is added (zset-max-listpack-value), which took 4 us a job.
std::string new_run() {
  std::random_device device;
  return fmt::format("{:08x}{:08x}{:08x}{:08x}", device(), device(), device(), device());
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

Incarnation::Incarnation(std::filesystem::path directory, std::string queue)
    : directory_(std::move(directory)), queue_(std::move(queue)), run_(new_run()) {}

Result<Incarnation> Incarnation::begin(const std::filesystem::path& directory,
                                       std::string_view queue) {
  Incarnation begun(directory, std::string(queue));
  if (auto marked = begun.mark(); !marked) {
    if (marked.error().kind == ErrorKind::permanent) return std::move(marked).error();
    begun.unmarked_ = std::move(marked).error();
  }
  return begun;
}

Status Incarnation::mark() {
  if (auto made = make_private_directory(directory_); !made) return made;
  const auto unfinished = directory_ / (run_ + std::string(kUnfinished));
  auto lock = FileLock::try_exclusive(unfinished);
  if (!lock) return std::move(lock).error();
  std::error_code problem;
  bool written = lock->has_value();
  if (written) {
    std::ofstream file(unfinished, std::ios::binary | std::ios::app);
    file << queue_;
    written = static_cast<bool>(file.flush());
  }
  if (written) std::filesystem::rename(unfinished, directory_ / run_, problem);
  if (!written || problem) {
    ::unlink(unfinished.c_str());
    return transient(fmt::format("cannot write {}: {}; is the disk full?", unfinished.string(),
                                 problem ? problem.message() : "write failed"));
  }
  lock_ = *std::move(*lock);
  return ok();
}

Incarnation::~Incarnation() {
  if (run_.empty()) return;  // moved from
  std::error_code ignored;
  std::filesystem::remove(directory_ / run_, ignored);
}

Result<std::int64_t> Incarnation::reclaim_dead(LeaseQueue& queue) const {
  std::vector<std::filesystem::path> others;
  std::error_code problem;
  for (std::filesystem::directory_iterator file(directory_, problem), end; !problem && file != end;
       file.increment(problem)) {
    const std::string name = file->path().filename().string();
    const bool whole = !name.ends_with(kUnfinished) && file->is_regular_file(problem);
    if (whole && name != run_) others.push_back(file->path());
  }
  std::int64_t taken = 0;
  for (const auto& file : others) {
    if (content_of(file) != queue_) continue;
    auto lock = FileLock::try_exclusive(file);
    if (!lock || !lock->has_value()) continue;  // it lives
    auto jobs = queue.reclaim(file.filename().string());
    if (!jobs) return jobs;
    taken += *jobs;
    std::filesystem::remove(file, problem);
  }
  return taken;
}

}  // namespace infra
