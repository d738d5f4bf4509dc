#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "infra/file_descriptor.hpp"
#include "infra/result.hpp"

namespace infra {

// An advisory lock (flock) on a file of its own; the file stays, empty, when the lock is gone.
// The lock belongs to the open file, so a child that inherits the descriptor shares it, and it
// ends with the last process that has it: no stale lock survives a crash.
class FileLock {
 public:
  // Nothing when somebody else holds it.
  static Result<std::optional<FileLock>> try_exclusive(const std::filesystem::path& path);
  // Waits; transient error when `patience` is over.
  static Result<FileLock> exclusive(const std::filesystem::path& path,
                                    std::chrono::milliseconds patience);
  // Makes the file's directory, when it is not there.
  static Result<FileLock> exclusive_with_directory(const std::filesystem::path& path,
                                                   std::chrono::milliseconds patience);

  // Together with other readers; nothing when the file is not there or somebody holds it alone.
  static std::optional<FileLock> try_shared(const std::filesystem::path& path);

  int fd() const { return file_.get(); }

 private:
  explicit FileLock(FileDescriptor file) : file_(std::move(file)) {}
  FileDescriptor file_;
};

// Creates the directory (and its parents) for this user alone, mode 0700; the error says what to
// do. A directory that is there keeps its mode.
Status make_private_directory(const std::filesystem::path& path);

}  // namespace infra
