#include "infra/file_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>
#include <thread>

namespace infra {
namespace {

// A full disk is one that may have room again.
Error failed(const std::filesystem::path& path, std::string_view what, int number) {
  const bool full = number == ENOSPC || number == EDQUOT;
  return Error{
      full ? ErrorKind::transient : ErrorKind::permanent,
      fmt::format("{} {}: {}", what, path.string(), std::generic_category().message(number))};
}

}  // namespace

Result<std::optional<FileLock>> FileLock::try_exclusive(const std::filesystem::path& path) {
  FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!file) return failed(path, "cannot open lock", errno);
  if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) return std::optional(FileLock(std::move(file)));
  if (errno == EWOULDBLOCK) return std::optional<FileLock>{};
  return failed(path, "cannot lock", errno);
}

std::optional<FileLock> FileLock::try_shared(const std::filesystem::path& path) {
  FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file || ::flock(file.get(), LOCK_SH | LOCK_NB) != 0) return std::nullopt;
  return FileLock(std::move(file));
}

Result<FileLock> FileLock::exclusive(const std::filesystem::path& path,
                                     std::chrono::milliseconds patience) {
  // flock() has no time limit of its own; holders keep it for milliseconds.
  constexpr auto kStep = std::chrono::milliseconds(2);
  const auto limit = std::chrono::steady_clock::now() + patience;
  for (;;) {
    auto lock = try_exclusive(path);
    if (!lock) return std::move(lock).error();
    if (lock->has_value()) return std::move(**lock);
    if (std::chrono::steady_clock::now() >= limit) {
      return transient(fmt::format("{} is locked by another process", path.string()));
    }
    std::this_thread::sleep_for(kStep);
  }
}

Result<FileLock> FileLock::exclusive_with_directory(const std::filesystem::path& path,
                                                    std::chrono::milliseconds patience) {
  constexpr int kMost = 10;  // whoever removes the directory may be met more than once
  Status made = ok();
  for (int i = 0; i < kMost; ++i) {
    auto lock = exclusive(path, patience);
    if (lock || lock.error().kind != ErrorKind::permanent) return lock;
    made = make_private_directory(path.parent_path());
  }
  if (!made) return std::move(made).error();
  return exclusive(path, patience);
}

Status make_private_directory(const std::filesystem::path& path) {
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) {
    if (::access(path.c_str(), W_OK | X_OK) == 0) return ok();
    return failed(path, "cannot write to directory", errno);
  }
  if (const auto parent = path.parent_path(); !parent.empty() && parent != path) {
    if (!std::filesystem::exists(parent, problem)) {
      if (auto made = make_private_directory(parent); !made) return made;
    }
  }
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return failed(path, "cannot create directory", errno);
  }
  if (!std::filesystem::is_directory(path, problem)) {
    return failed(path, "cannot create directory", ENOTDIR);
  }
  return ok();
}

}  // namespace infra
