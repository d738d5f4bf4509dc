#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "infra/result.hpp"

// The cache's file, perf_cache.db. Version 1 (PRAGMA user_version):
//
//   application_id  0x656e7263 ("enrc"); a file with another one is somebody else's
//   entry    id, key (SHA-256, 32 bytes), kind (place in the list of kinds), created, expires,
//            used (Unix seconds), hits, cost_ms (time to make), label, checksum (XXH3 of key and
//            value), value
//   counter  name -> value: "<kind>.<counter>", and "since", "updated"; kept by triggers:
//            "<kind number>.entries", "<kind number>.bytes"
//   fact     name -> value
//
// WAL, synchronous NORMAL: a power cut may lose the last answers and never harms the rest. No
// memory map: a truncated file would be SIGBUS. secure_delete: what is gone is gone.
namespace infra {

enum class CacheFileProblem {
  foreign,      // another program's database, or a newer version's: never touched
  damaged,      // not a database any more, or one that cannot be read
  unavailable,  // full, read-only, locked, no permission: may pass
};

struct CacheFileError {
  CacheFileProblem problem;
  std::string message;
};

// Opens for writing; creates file (0600) and schema when absent.
std::variant<SQLite::Database, CacheFileError> open_cache_file(const std::filesystem::path& path);

// Opens for reading beside a running worker. Never changes the file: without -shm (nobody has it
// open) as immutable. Null when there is no file.
Result<std::unique_ptr<SQLite::Database>> open_cache_file_readonly(
    const std::filesystem::path& path);

CacheFileError cache_file_error(const std::filesystem::path& path, const SQLite::Exception& cause);

// Renames the file with its -wal and -shm to <name>.corrupt-<UTC>, keeping the latest such only.
Status quarantine_cache_file(const std::filesystem::path& path);

}  // namespace infra
