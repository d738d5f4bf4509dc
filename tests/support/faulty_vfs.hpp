#pragma once

#include <sqlite3.h>

#include <atomic>
#include <functional>

namespace support {

// Stands between SQLite and the file system while it lives, for connections opened meanwhile.
// Counts what SQLite does there, and fails one call, all calls from one on, or the whole process,
// or lets something else happen just before a call.
class FaultyVfs {
 public:
  enum class Call { open, read, write, sync, truncate, remove, shm_map };
  enum class Lasts { once, for_good };
  static constexpr int kDied = 99;  // the exit code of a process that was made to die

  FaultyVfs();
  ~FaultyVfs();
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;

  // The nth of these calls (1: the next one) returns `code`, as do the following ones if it lasts.
  void fail(Call call, int nth, int code, Lasts lasts);
  // The process ends at the nth of these calls; `torn`: after half of what was to be written.
  void die(Call call, int nth, bool torn);
  // Just before the nth of these calls, which then does what it can.
  void meanwhile(Call call, int nth, std::function<void()> happens);
  void heal();

  // Whether the fault has happened.
  bool reached() const { return reached_; }

 private:
  struct File;
  struct Methods;
  // What the call is to return instead of doing anything; SQLITE_OK: nothing is wrong with it.
  int next(Call call);

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_{};

  std::atomic<Call> faulty_{Call::open};
  std::atomic<int> left_{0};  // calls until the fault; 0: none is planned
  std::atomic<bool> reached_{false};
  int code_ = SQLITE_OK;
  std::function<void()> happens_;
  Lasts lasts_ = Lasts::once;
  bool deadly_ = false, torn_ = false;
};

}  // namespace support
