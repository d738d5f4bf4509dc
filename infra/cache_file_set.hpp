#pragma once

#include <filesystem>

#include "infra/file_descriptor.hpp"
#include "infra/result.hpp"

// The cache's file together with its log (-wal) and the log's index (-shm), as they stand in their
// directory. Whoever changes something there holds the writer's lock.
namespace infra {

// Which files stood there at some time; none: there was none. They are open for nothing, which
// keeps their inodes from being given to others and, other than opening them for reading, leaves
// this process's locks on them alone when they are closed.
struct CacheFiles {
  FileDescriptor file, log, index;
};
CacheFiles cache_files(const std::filesystem::path& path);
FileDescriptor held_file(const std::filesystem::path& path);
// Whether the path still is that file's.
bool stands_at(const std::filesystem::path& path, const FileDescriptor& file);
// A file that is deleted, renamed or replaced while open leaves its log and index behind, and
// SQLite would take them for those of the file that comes in its place. Removes them, unless
// others stand there already.
void remove_left_log(const std::filesystem::path& path, const CacheFiles& of);

// Renames the file with its -wal and -shm to <name>.corrupt-<UTC>, keeping the latest such only.
Status quarantine_cache_file(const std::filesystem::path& path);

}  // namespace infra
