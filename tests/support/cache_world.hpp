#pragma once

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <random>

#include "infra/sqlite_cache.hpp"
#include "tests/support/fakes.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

// A cache file and who uses it. Without a memory tier, so that every look-up reads the file.
struct CacheWorld {
  TempDir dir;
  FakeClock clock;
  infra::SqliteCache::Settings settings{
      dir / "cache" / "perf_cache.db", {"stage1", "stage2"}, 8 << 20, 0};
  std::unique_ptr<infra::SqliteCache> cache;

  const std::filesystem::path& path() const { return settings.path; }
  std::filesystem::path beside(std::string_view tail) const {
    return settings.path.string() + std::string(tail);
  }
  std::unique_ptr<infra::SqliteCache> open() {
    return std::make_unique<infra::SqliteCache>(settings, clock);
  }
  void reopen() {
    cache.reset();
    cache = open();
  }
  int set_aside() const {
    int files = 0;
    for (const auto& file : std::filesystem::directory_iterator(path().parent_path())) {
      const std::string name = file.path().filename().string();
      if (name.starts_with("perf_cache.db.corrupt-") && name.ends_with("Z")) ++files;
    }
    return files;
  }
};

inline infra::Digest cache_key(int n) {
  return infra::FieldDigest().add(std::to_string(n)).finish();
}

// What is put under the key n and under no other; does not get smaller.
inline std::string cache_value(int n, std::size_t size = 600) {
  std::mt19937 random(static_cast<unsigned>(n));
  std::string value = std::to_string(n) + ":";
  while (value.size() < size) value.push_back(static_cast<char>(random()));
  return value;
}

inline infra::CacheEntry cache_entry(int n, std::string_view value) {
  using namespace std::chrono_literals;
  return {cache_key(n), 0, value, 1500ms, 1000h, "Happy/Excited/Curious"};
}

inline void put(infra::Cache& cache, int n) {
  const std::string value = cache_value(n);
  cache.put(cache_entry(n, value));
}

inline void put_all(infra::Cache& cache, int from, int to) {
  std::vector<std::string> values;
  for (int n = from; n < to; ++n) values.push_back(cache_value(n));
  std::vector<infra::CacheEntry> entries;
  for (int n = from; n < to; ++n) {
    entries.push_back(cache_entry(n, values[static_cast<std::size_t>(n - from)]));
  }
  cache.put(entries);
}

enum class Got { right, nothing, wrong };

inline Got get(infra::Cache& cache, int n) {
  const auto found = cache.get(0, cache_key(n));
  if (!found.value) return Got::nothing;
  return *found.value == cache_value(n) ? Got::right : Got::wrong;
}

// Runs `work` in a process of its own; returns its exit code, or -1 if a signal ended it.
template <typename Work>
int in_child(Work work) {
  std::fflush(nullptr);  // or the child might write it once more
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Changes a database, as somebody else might; false when that did not work.
inline bool execute_sql(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  const bool done = sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
                    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  sqlite3_close(db);
  return done;
}

// The first number that `sql` gives; -1: none.
inline int sql_number(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
  const int number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return number;
}

}  // namespace support
