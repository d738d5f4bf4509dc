#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <string>
#include <utility>

namespace support {

// A file system of its own for a while, in memory. Only root can have one: false otherwise.
class SmallDisk {
 public:
  // `size` as mount wants it, such as "1m".
  SmallDisk(std::filesystem::path path, const std::string& size)
      : path_(std::move(path)), options_("size=" + size + ",mode=0700") {
    std::filesystem::create_directories(path_);
    mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, options_.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  explicit operator bool() const { return mounted_; }

  bool set_read_only(bool read_only) const {
    const unsigned long flags = read_only ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    return ::mount("tmpfs", path_.c_str(), "tmpfs", flags, options_.c_str()) == 0;
  }

 private:
  std::filesystem::path path_;
  std::string options_;
  bool mounted_ = false;
};

}  // namespace support
