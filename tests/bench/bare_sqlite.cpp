#include "tests/bench/bare_sqlite.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace bench {

BareSqlite::BareSqlite(const std::filesystem::path& path, int page_cache_kib) {
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(
      path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(db);
  require(opened == SQLITE_OK);
  execute(
      "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
      "PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY; "
      "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; "
      "CREATE TABLE IF NOT EXISTS entry(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, "
      "value BLOB NOT NULL)");
  execute(fmt::format("PRAGMA cache_size = -{}", page_cache_kib));
  get_ = prepare("SELECT value FROM entry WHERE key = ?");
  put_ = prepare("INSERT INTO entry(key, value) VALUES(?, ?)");
  begin_ = prepare("BEGIN");
  commit_ = prepare("COMMIT");
}

bool BareSqlite::get(const infra::Digest& key, std::string& value) {
  sqlite3_stmt* statement = get_.get();
  sqlite3_bind_blob(statement, 1, key.data(), static_cast<int>(key.size()), SQLITE_STATIC);
  const int stepped = sqlite3_step(statement);
  if (stepped == SQLITE_ROW) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
    value.assign(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
  }
  require(sqlite3_reset(statement) == SQLITE_OK);
  return stepped == SQLITE_ROW;
}

void BareSqlite::put(const infra::Digest& key, std::string_view value) {
  sqlite3_stmt* statement = put_.get();
  sqlite3_bind_blob(statement, 1, key.data(), static_cast<int>(key.size()), SQLITE_STATIC);
  sqlite3_bind_blob(statement, 2, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
  run(statement);
}

void BareSqlite::execute(const std::string& sql) {
  require(sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

BareSqlite::Statement BareSqlite::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v3(db_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) ==
          SQLITE_OK);
  return Statement(statement);
}

void BareSqlite::run(sqlite3_stmt* statement) {
  const int stepped = sqlite3_step(statement);
  require(sqlite3_reset(statement) == SQLITE_OK && stepped == SQLITE_DONE);
}

void BareSqlite::require(bool good) const {
  if (!good) throw std::runtime_error(fmt::format("bare SQLite: {}", sqlite3_errmsg(db_.get())));
}

}  // namespace bench
