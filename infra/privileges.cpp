#include "infra/privileges.hpp"

#include <fmt/format.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace infra {

Status become_owner_of(const std::filesystem::path& directory) {
  struct stat owner {};
  if (::geteuid() != 0 || ::stat(directory.c_str(), &owner) != 0 || owner.st_uid == 0) return ok();
  if (::setgroups(0, nullptr) != 0 || ::setresgid(owner.st_gid, owner.st_gid, owner.st_gid) != 0 ||
      ::setresuid(owner.st_uid, owner.st_uid, owner.st_uid) != 0) {
    return permanent(fmt::format("cannot act as the owner of {}: {}", directory.string(),
                                 std::generic_category().message(errno)));
  }
  return ok();
}

}  // namespace infra
