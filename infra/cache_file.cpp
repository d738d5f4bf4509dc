#include "infra/cache_file.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <ctime>

#include "infra/file_descriptor.hpp"

namespace infra {
namespace {

constexpr int kApplicationId = 0x656e7263;
constexpr int kVersion = 1;

constexpr const char* kConnectionSettings = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA mmap_size = 0;
PRAGMA wal_autocheckpoint = 0;
PRAGMA journal_size_limit = 8388608;
PRAGMA cache_size = -4096;
PRAGMA temp_store = MEMORY;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
)sql";

constexpr const char* kSchema = R"sql(
CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE CHECK(length(key) = 32),
  kind INTEGER NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  cost_ms INTEGER NOT NULL,
  label TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  value BLOB NOT NULL);
CREATE INDEX entry_expires ON entry(expires);
CREATE INDEX entry_used ON entry(used);
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO counter VALUES(new.kind || '.entries', 1), (new.kind || '.bytes', length(new.value))
    ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
  UPDATE counter SET value = value - 1 WHERE name = old.kind || '.entries';
  UPDATE counter SET value = value - length(old.value) WHERE name = old.kind || '.bytes';
END;
)sql";

int pragma(SQLite::Database& db, const char* name) {
  return db.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

CacheFileError foreign(const std::filesystem::path& path, std::string_view why) {
  return {CacheFileProblem::foreign,
          fmt::format("{} {}; it is left alone: set caching.cache_dir to another directory",
                      path.string(), why)};
}

// Before SQLite creates it under the process's umask.
bool create_private(const std::filesystem::path& path) {
  return static_cast<bool>(
      FileDescriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)));
}

void create_schema(SQLite::Database& db) {
  db.exec("PRAGMA auto_vacuum = INCREMENTAL");
  db.exec(kConnectionSettings);
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  // Another process may have been first.
  if (pragma(db, "application_id") == 0) {
    db.exec(kSchema);
    db.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
    db.exec(fmt::format("PRAGMA user_version = {}", kVersion));
    db.exec("INSERT INTO counter VALUES('since', unixepoch())");
  }
  transaction.commit();
}

}  // namespace

CacheFileError cache_file_error(const std::filesystem::path& path, const SQLite::Exception& cause) {
  const int code = cause.getErrorCode();
  // SQLITE_ERROR: a statement that the schema should know does not fit: the schema is damaged.
  const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
  return {damaged ? CacheFileProblem::damaged : CacheFileProblem::unavailable,
          fmt::format("{}: {}", path.string(), cause.what())};
}

std::variant<SQLite::Database, CacheFileError> open_cache_file(
    const std::filesystem::path& path) try {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored)) {
    return CacheFileError{CacheFileProblem::unavailable,
                          fmt::format("{} is a directory; remove it", path.string())};
  }
  if (!create_private(path)) {
    return CacheFileError{
        CacheFileProblem::unavailable,
        fmt::format("cannot write {}; check owner and permissions", path.string())};
  }
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 2'000);
  const int owner = pragma(db, "application_id");
  if (owner == 0) {
    if (db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0) {
      return foreign(path, "is another program's database");
    }
    create_schema(db);
    return db;
  }
  if (owner != kApplicationId) return foreign(path, "is another program's database");
  const int version = pragma(db, "user_version");
  if (version != kVersion) {
    return foreign(path, fmt::format("has version {}, this program knows {}", version, kVersion));
  }
  db.exec(kConnectionSettings);
  return db;
} catch (const SQLite::Exception& e) {
  return cache_file_error(path, e);
}

Result<std::unique_ptr<SQLite::Database>> open_cache_file_readonly(
    const std::filesystem::path& path) try {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::unique_ptr<SQLite::Database>{};
  const bool open_elsewhere = std::filesystem::exists(path.string() + "-shm", ignored);
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
      uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, 100);
  const int owner = pragma(*db, "application_id");
  const int version = pragma(*db, "user_version");
  if (owner == 0 && db->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0) {
    return std::unique_ptr<SQLite::Database>{};
  }
  if (owner != kApplicationId || version != kVersion) {
    return permanent(fmt::format("{} is not a cache of this version", path.string()));
  }
  return db;
} catch (const SQLite::Exception& e) {
  return permanent(fmt::format("{}: {}", path.string(), e.what()));
}

Status quarantine_cache_file(const std::filesystem::path& path) {
  const std::string prefix = path.filename().string() + ".corrupt-";
  std::error_code problem;
  for (const auto& other : std::filesystem::directory_iterator(path.parent_path(), problem)) {
    if (other.path().filename().string().starts_with(prefix)) {
      std::filesystem::remove(other.path(), problem);
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
