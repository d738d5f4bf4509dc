#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <variant>

#include "infra/digest.hpp"
#include "infra/file_descriptor.hpp"
#include "infra/file_lock.hpp"
#include "infra/result.hpp"

// The cache's file, perf_cache.db. Version 3 (PRAGMA user_version):
//
//   application_id  0x656e7263 ("enrc"); a file with another one is somebody else's
//   entry    id, place (cache_place of the key), key (SHA-256, 32 bytes), kind (number in the list
//            of kinds), created, expires, used (Unix seconds), hits, cost_ms (time to make), label,
//            model, owner, fingerprint (infra/cache_key.hpp), coding, plain_bytes, checksum, value
//            (infra/cache_codec.hpp)
//   counter  name -> value: "<kind>.<counter>", "event.<event>", "since", "updated", and "epoch"
//            (the version of what may be served, infra/memory_tier.hpp);
//            "<kind number>.entries", ".bytes" (as stored), ".plain_bytes"
//   fact     name -> value
//
// An entry is found by its place. An index over whole keys is four times the size: putting then
// takes twice the time, reading an eighth more. Two keys of one place (a chance of 1 in 2^64 for
// each pair) take turns, so whoever reads compares the whole key.
//
// Version 2 had no place and an index over keys; version 1 had no model, owner, fingerprint,
// coding, plain_bytes and epoch either. They are brought up to date where they stand. Whoever has
// the file open meanwhile goes on, and says of it when it opens it again that it is newer; what it
// puts until then has no place and is found by nobody else.
//
// WAL, synchronous NORMAL: a power cut may lose the last answers and never harms the rest. No
// memory map: a truncated file would be SIGBUS. secure_delete: what is gone is gone. No
// cell_size_check: it costs a quarter of a look-up, and every value has a checksum of its own.
//
// SQLite before 3.51.3 may lose what was written when one connection writes while another makes a
// checkpoint. So everybody who writes, makes a checkpoint, or opens or closes the file for writing
// holds the lock on <file>.writer meanwhile. No connection makes a checkpoint or removes the log
// when it closes: the file may have been moved aside, and the log of that name be another file's.
namespace infra {

enum class CacheFileProblem {
  foreign,      // another program's database, or a newer version's: never touched
  damaged,      // not a database any more, or one that cannot be read
  unavailable,  // full, read-only, no permission: may pass
  removed,      // or replaced, while it was being opened: says nothing of what stands there next
  busy,         // somebody else is at it
};

struct CacheFileError {
  CacheFileProblem problem = CacheFileProblem::unavailable;
  std::string message;
};

// The first 8 bytes of a key as a number; big-endian, so that keys with equal beginnings are
// neighbours.
std::int64_t cache_place(const Digest& key);

using OpenedCacheFile = std::variant<SQLite::Database, CacheFileError>;

// For writing; creates file (0600) and schema when absent. The caller holds the writer's lock.
// `page_cache_kib`: memory for pages.
OpenedCacheFile open_cache_file(const std::filesystem::path& path, int page_cache_kib);
// One more connection, which only reads, to a file that somebody has opened for writing.
OpenedCacheFile open_cache_reader(const std::filesystem::path& path, int page_cache_kib);

struct ReadonlyCacheFile {
  std::unique_ptr<FileLock> nobody_writes;  // while a file is read as one that does not change
  std::unique_ptr<SQLite::Database> db;     // null: there is no file
};
// Opens for reading beside a running worker, without a writer's lock. Never changes the file:
// without -shm (nobody has it open) as immutable, and then nobody can write while it is open.
Result<ReadonlyCacheFile> open_cache_file_readonly(const std::filesystem::path& path);
// Whether a file opened so is of this version, which entries can only be looked for in.
Status of_this_version(const std::filesystem::path& path, SQLite::Database& db);

CacheFileError cache_file_error(const std::filesystem::path& path, const SQLite::Exception& cause);
// The same error, or `removed` if the path is no longer that of the file that was opened.
CacheFileError unless_removed(CacheFileError error, const std::filesystem::path& path,
                              const FileDescriptor& opened);

// Whether the file that is open has been deleted, renamed or replaced.
bool cache_file_moved(SQLite::Database& db);

// Closes, merging the log into the file and removing it unless others have the file open. The
// caller holds the writer's lock.
void close_cache_file(SQLite::Database db);

}  // namespace infra
