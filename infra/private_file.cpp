#include "infra/private_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include "infra/file_descriptor.hpp"

namespace infra {
namespace {

bool write_all(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Error cannot_write(const std::filesystem::path& path, int problem) {
  return transient(
      fmt::format("cannot write {}: {}", path.string(), std::generic_category().message(problem)));
}

}  // namespace

Status replace_private_file(const std::filesystem::path& path, std::string_view content) {
  std::string unfinished = path.string() + ".XXXXXX";
  const FileDescriptor file(::mkstemp(unfinished.data()));
  if (!file) return cannot_write(path, errno);
  const bool written = write_all(file.get(), content) && ::fsync(file.get()) == 0 &&
                       std::rename(unfinished.c_str(), path.c_str()) == 0;
  if (written) return ok();
  const int problem = errno;
  ::unlink(unfinished.c_str());
  return cannot_write(path, problem);
}

}  // namespace infra
