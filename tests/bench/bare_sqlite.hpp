#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "infra/digest.hpp"

namespace bench {

// The least that SQLite can do for a cache: prepared statements of the C API on a table of keys and
// values, with the pragmas of the cache's file (infra/cache_file.cpp). The log is merged when it
// has as many pages as the cache allows it while nobody maintains.
class BareSqlite {
 public:
  BareSqlite(const std::filesystem::path& path, int page_cache_kib);

  bool get(const infra::Digest& key, std::string& value);
  void put(const infra::Digest& key, std::string_view value);
  void begin() { run(begin_.get()); }
  void commit() { run(commit_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;
  void execute(const std::string& sql);
  Statement prepare(const char* sql);
  void run(sqlite3_stmt* statement);
  void require(bool good) const;

  std::unique_ptr<sqlite3, Close> db_;
  Statement get_, put_, begin_, commit_;
};

}  // namespace bench
