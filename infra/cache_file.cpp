#include "infra/cache_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <mutex>
#include <system_error>
#include <thread>

#include "infra/cache_file_set.hpp"
#include "infra/cache_schema.hpp"

namespace infra {
namespace {

constexpr int kPatienceMs = 50;

constexpr const char* kConnectionSettings = R"sql(
PRAGMA synchronous = NORMAL;
PRAGMA mmap_size = 0;
PRAGMA wal_autocheckpoint = 0;
PRAGMA journal_size_limit = 8388608;
PRAGMA temp_store = MEMORY;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
)sql";

int pragma(SQLite::Database& db, const char* name) {
  return db.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

CacheFileError foreign(const std::filesystem::path& path, std::string_view why) {
  return {CacheFileProblem::foreign,
          fmt::format("{} {}; it is left alone: set caching.cache_dir to another directory",
                      path.string(), why)};
}

// Before SQLite creates it under the process's umask. A file that is there is not even opened:
// closing it again would end the locks that this process has on it.
bool create_private(const std::filesystem::path& path) {
  std::error_code ignored;
  // Left behind by a former file; SQLite would share the index with whoever still has that one.
  const auto remove_log = [&] {
    for (const char* tail : {"-wal", "-shm"}) {
      std::filesystem::remove(path.string() + tail, ignored);
    }
  };
  if (!std::filesystem::exists(path, ignored)) remove_log();
  if (!FileDescriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600))) {
    return errno == EEXIST;
  }
  remove_log();  // the former file may have been there until now
  return true;
}

SQLite::Database connect(const std::filesystem::path& path, int page_cache_kib) {
  // Without this each of SQLite's allocations takes a lock for statistics that nobody reads. Too
  // late and without effect if somebody has used SQLite in this process before.
  [[maybe_unused]] static const int kNoStatistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, kPatienceMs);
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  db.exec(fmt::format("PRAGMA cache_size = -{}", page_cache_kib));
  db.exec(kConnectionSettings);
  return db;
}

// Held while a connection is opened, until it has the log and its index. SQLite finds these by
// name, and its locks on them are the process's: a thread that had opened a file just removed would
// take the index of the file that another thread has made since for an abandoned one, and empty it.
std::mutex& opening() {
  static std::mutex mutex;
  return mutex;
}

template <typename Open>
OpenedCacheFile opened_where_it_stands(const std::filesystem::path& path, Open open) {
  const FileDescriptor there = held_file(path);
  OpenedCacheFile opened = CacheFileError{};
  try {
    opened = open();
  } catch (const SQLite::Exception& e) {
    opened = cache_file_error(path, e);
  }
  if (auto* error = std::get_if<CacheFileError>(&opened))
    return unless_removed(*error, path, there);
  return opened;
}

OpenedCacheFile open_for_writing(const std::filesystem::path& path, int page_cache_kib) {
  SQLite::Database db = connect(path, page_cache_kib);
  const int owner = pragma(db, "application_id");
  if (owner == 0) {
    if (db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0) {
      return foreign(path, "is another program's database");
    }
    create_cache_schema(db);
    return db;
  }
  if (owner != kCacheApplicationId) return foreign(path, "is another program's database");
  const int version = pragma(db, "user_version");
  if (version < 1 || version > kCacheVersion) {
    return foreign(path,
                   fmt::format("has version {}, this program knows {}", version, kCacheVersion));
  }
  if (version < kCacheVersion) bring_cache_up_to_date(db, version);
  return db;
}

}  // namespace

std::int64_t cache_place(const Digest& key) {
  std::uint64_t place = 0;
  for (std::size_t i = 0; i < sizeof place; ++i) place = place << 8U | key.at(i);
  return static_cast<std::int64_t>(place);
}

CacheFileError cache_file_error(const std::filesystem::path& path, const SQLite::Exception& cause) {
  const auto problem_of = [](int code) {
    switch (code) {
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return CacheFileProblem::busy;
      case SQLITE_CORRUPT:
      case SQLITE_NOTADB:
      case SQLITE_ERROR:       // a statement does not fit the schema
      case SQLITE_CONSTRAINT:  // an index does not fit its table
        return CacheFileProblem::damaged;
      default:
        return CacheFileProblem::unavailable;
    }
  };
  const bool gone = cause.getExtendedErrorCode() == SQLITE_IOERR_DELETE_NOENT;
  return {gone ? CacheFileProblem::removed : problem_of(cause.getErrorCode()),
          fmt::format("{}: {} ({})", path.string(), cause.what(), cause.getExtendedErrorCode())};
}

CacheFileError unless_removed(CacheFileError error, const std::filesystem::path& path,
                              const FileDescriptor& opened) {
  const bool of_the_file =
      error.problem == CacheFileProblem::damaged || error.problem == CacheFileProblem::unavailable;
  if (of_the_file && !stands_at(path, opened)) error.problem = CacheFileProblem::removed;
  return error;
}

OpenedCacheFile open_cache_file(const std::filesystem::path& path, int page_cache_kib) {
  const std::lock_guard lock(opening());
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored)) {
    return CacheFileError{CacheFileProblem::unavailable,
                          fmt::format("{} is a directory; remove it", path.string())};
  }
  if (!create_private(path)) {
    const int why = errno;
    return CacheFileError{why == ENOENT ? CacheFileProblem::removed : CacheFileProblem::unavailable,
                          fmt::format("cannot write {}: {}; check owner, permissions and space",
                                      path.string(), std::generic_category().message(why))};
  }
  return opened_where_it_stands(path, [&] { return open_for_writing(path, page_cache_kib); });
}

OpenedCacheFile open_cache_reader(const std::filesystem::path& path, int page_cache_kib) {
  const std::lock_guard lock(opening());
  return opened_where_it_stands(path, [&]() -> OpenedCacheFile {
    SQLite::Database db = connect(path, page_cache_kib);
    db.exec("PRAGMA query_only = ON");
    if (pragma(db, "application_id") != kCacheApplicationId ||
        pragma(db, "user_version") != kCacheVersion) {
      return CacheFileError{CacheFileProblem::unavailable,
                            fmt::format("{} is not a cache of this version", path.string())};
    }
    return db;
  });
}

Status of_this_version(const std::filesystem::path& path, SQLite::Database& db) {
  if (pragma(db, "user_version") == kCacheVersion) return ok();
  return permanent(fmt::format(
      "{} is of an earlier version: it is brought up to date when a worker starts with it",
      path.string()));
}

bool cache_file_moved(SQLite::Database& db) {
  int moved = 0;
  sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

void close_cache_file(SQLite::Database db) {
  if (!cache_file_moved(db)) {
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  }
}

Result<ReadonlyCacheFile> open_cache_file_readonly(const std::filesystem::path& path) try {
  std::error_code ignored;
  const auto exists = [&](const char* tail) {
    return std::filesystem::exists(path.string() + tail, ignored);
  };
  if (!exists("")) return ReadonlyCacheFile{};
  bool open_elsewhere = exists("-shm");
  std::unique_ptr<FileLock> lock;
  // Whoever is just opening it for writing has the lock, and is done in a moment.
  for (int i = 0; !open_elsewhere && !lock && exists(".writer"); ++i) {
    if (i == kPatienceMs) return transient(fmt::format("{} is busy; try again", path.string()));
    if (i > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (auto held = FileLock::try_shared(path.string() + ".writer")) {
      lock = std::make_unique<FileLock>(*std::move(held));
    }
    open_elsewhere = exists("-shm");
  }
  if (open_elsewhere) lock.reset();
  std::string uri = "file:";
  for (const char c : path.string()) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      uri += c;
    }
  }
  if (!open_elsewhere) uri += "?immutable=1";
  auto db = std::make_unique<SQLite::Database>(
      uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, 2 * kPatienceMs);
  const int owner = pragma(*db, "application_id");
  const int version = pragma(*db, "user_version");
  if (owner == 0 && db->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0) {
    return ReadonlyCacheFile{};
  }
  if (owner != kCacheApplicationId) {
    return permanent(fmt::format("{} is another program's database", path.string()));
  }
  if (version < 1 || version > kCacheVersion) {
    return permanent(fmt::format("{} has version {}, this program knows {}: use a newer program",
                                 path.string(), version, kCacheVersion));
  }
  return ReadonlyCacheFile{std::move(lock), std::move(db)};
} catch (const SQLite::Exception& e) {
  return permanent(fmt::format("{}: {}", path.string(), e.what()));
}

}  // namespace infra
