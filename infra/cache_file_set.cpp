#include "infra/cache_file_set.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <ctime>
#include <string>

namespace infra {

FileDescriptor held_file(const std::filesystem::path& path) {
  return FileDescriptor(::open(path.c_str(), O_PATH | O_CLOEXEC));
}

CacheFiles cache_files(const std::filesystem::path& path) {
  return {held_file(path), held_file(path.string() + "-wal"), held_file(path.string() + "-shm")};
}

bool stands_at(const std::filesystem::path& path, const FileDescriptor& file) {
  struct stat there {};
  struct stat held {};
  return file && ::stat(path.c_str(), &there) == 0 && ::fstat(file.get(), &held) == 0 &&
         there.st_dev == held.st_dev && there.st_ino == held.st_ino;
}

void remove_left_log(const std::filesystem::path& path, const CacheFiles& of) {
  if (stands_at(path, of.file)) return;
  std::error_code ignored;
  const std::filesystem::path log = path.string() + "-wal";
  const std::filesystem::path index = path.string() + "-shm";
  if (stands_at(log, of.log)) std::filesystem::remove(log, ignored);
  if (stands_at(index, of.index)) std::filesystem::remove(index, ignored);
}

Status quarantine_cache_file(const std::filesystem::path& path) {
  const std::string prefix = path.filename().string() + ".corrupt-";
  std::error_code problem;
  for (std::filesystem::directory_iterator other(path.parent_path(), problem), end;
       !problem && other != end; other.increment(problem)) {
    std::error_code stays;
    if (other->path().filename().string().starts_with(prefix)) {
      std::filesystem::remove(other->path(), stays);
    }
  }
  const std::string stamp = fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::time(nullptr)));
  const std::string target = fmt::format("{}.corrupt-{}", path.string(), stamp);
  std::filesystem::rename(path, target, problem);
  if (problem) {
    return permanent(fmt::format("cannot move {} aside: {}", path.string(), problem.message()));
  }
  for (const char* tail : {"-wal", "-shm"}) {
    std::filesystem::rename(path.string() + tail, target + tail, problem);
  }
  return ok();
}

}  // namespace infra
