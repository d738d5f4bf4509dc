#include "tests/support/faulty_vfs.hpp"

#include <unistd.h>

namespace support {

// What SQLite sees as an open file; the real one's follows it in memory.
struct FaultyVfs::File {
  sqlite3_file base;
  FaultyVfs* vfs;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

struct FaultyVfs::Methods {
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
  static FaultyVfs& of(sqlite3_vfs* vfs) { return *static_cast<FaultyVfs*>(vfs->pAppData); }
  static const sqlite3_io_methods& real(sqlite3_file* file) { return *of(file).real()->pMethods; }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    FaultyVfs& self = of(vfs);
    file->pMethods = nullptr;
    if (const int wrong = self.next(Call::open); wrong != SQLITE_OK) return wrong;
    of(file).vfs = &self;
    of(file).real()->pMethods = nullptr;
    const int result = self.real_->xOpen(self.real_, name, of(file).real(), flags, out);
    if (of(file).real()->pMethods != nullptr) file->pMethods = &kTable;
    return result;
  }
  static int remove(sqlite3_vfs* vfs, const char* name, int sync) {
    FaultyVfs& self = of(vfs);
    if (const int wrong = self.next(Call::remove); wrong != SQLITE_OK) return wrong;
    return self.real_->xDelete(self.real_, name, sync);
  }

  static int close(sqlite3_file* file) { return real(file).xClose(of(file).real()); }
  static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    if (const int wrong = of(file).vfs->next(Call::read); wrong != SQLITE_OK) return wrong;
    return real(file).xRead(of(file).real(), to, size, at);
  }
  static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    FaultyVfs& self = *of(file).vfs;
    if (const int wrong = self.next(Call::write); wrong != SQLITE_OK) {
      if (self.torn_) real(file).xWrite(of(file).real(), from, size / 2, at);
      if (self.deadly_) ::_exit(kDied);
      return wrong;
    }
    return real(file).xWrite(of(file).real(), from, size, at);
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (const int wrong = of(file).vfs->next(Call::truncate); wrong != SQLITE_OK) return wrong;
    return real(file).xTruncate(of(file).real(), size);
  }
  // What a process wrote outlives it without that; only a power cut would tell.
  static int sync(sqlite3_file* file, int /*flags*/) { return of(file).vfs->next(Call::sync); }
  static int size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file).xFileSize(of(file).real(), size);
  }
  static int lock(sqlite3_file* file, int level) {
    return real(file).xLock(of(file).real(), level);
  }
  static int unlock(sqlite3_file* file, int level) {
    return real(file).xUnlock(of(file).real(), level);
  }
  static int reserved(sqlite3_file* file, int* result) {
    return real(file).xCheckReservedLock(of(file).real(), result);
  }
  static int control(sqlite3_file* file, int what, void* argument) {
    return real(file).xFileControl(of(file).real(), what, argument);
  }
  static int sector_size(sqlite3_file* file) { return real(file).xSectorSize(of(file).real()); }
  static int characteristics(sqlite3_file* file) {
    return real(file).xDeviceCharacteristics(of(file).real());
  }
  static int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
    if (const int wrong = of(file).vfs->next(Call::shm_map); wrong != SQLITE_OK) return wrong;
    return real(file).xShmMap(of(file).real(), page, size, extend, to);
  }
  static int shm_lock(sqlite3_file* file, int from, int count, int flags) {
    return real(file).xShmLock(of(file).real(), from, count, flags);
  }
  static void shm_barrier(sqlite3_file* file) { real(file).xShmBarrier(of(file).real()); }
  static int shm_unmap(sqlite3_file* file, int erase) {
    return real(file).xShmUnmap(of(file).real(), erase);
  }

  static constexpr sqlite3_io_methods kTable{
      2,         close,    read,    write,       truncate,        sync,    size,     lock,
      unlock,    reserved, control, sector_size, characteristics, shm_map, shm_lock, shm_barrier,
      shm_unmap, nullptr,  nullptr};
};

// What is not replaced here works with any sqlite3_vfs of the same implementation.
FaultyVfs::FaultyVfs() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
  vfs_.zName = "faulty";
  vfs_.pNext = nullptr;
  vfs_.pAppData = this;
  vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
  vfs_.xOpen = Methods::open;
  vfs_.xDelete = Methods::remove;
  sqlite3_vfs_register(&vfs_, 1);
}

FaultyVfs::~FaultyVfs() { sqlite3_vfs_unregister(&vfs_); }

void FaultyVfs::fail(Call call, int nth, int code, Lasts lasts) {
  faulty_ = call;
  code_ = code;
  lasts_ = lasts;
  deadly_ = torn_ = false;
  happens_ = nullptr;
  reached_ = false;
  left_ = nth;
}

void FaultyVfs::die(Call call, int nth, bool torn) {
  fail(call, nth, SQLITE_IOERR, Lasts::once);
  deadly_ = true;
  torn_ = torn;
}

void FaultyVfs::meanwhile(Call call, int nth, std::function<void()> happens) {
  fail(call, 0, SQLITE_OK, Lasts::once);
  happens_ = std::move(happens);
  left_ = nth;
}

void FaultyVfs::heal() { left_ = 0; }

int FaultyVfs::next(Call call) {
  if (call != faulty_ || left_ == 0) return SQLITE_OK;
  if (left_ > 1) {
    --left_;
    return SQLITE_OK;
  }
  reached_ = true;
  if (lasts_ == Lasts::once) left_ = 0;
  if (deadly_ && !torn_) ::_exit(kDied);
  if (happens_) happens_();
  return code_;
}

}  // namespace support
