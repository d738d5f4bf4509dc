#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace infra {

// What comes of a job when its record is written.
enum class After { publish, park, upgrade, finish };

struct RecordWrite {
  std::string token;
  std::string key;
  std::string expected;  // record_mark() of what `value` was made from; empty: there was no record
  std::string value;
  std::chrono::milliseconds create_ttl{0};
  std::string rid;     // for the event
  std::string status;  // for the event
  bool guest = false;
  After after = After::finish;
  std::string history_key = {};  // of the owner
  std::string summary = {};      // one line for that history; empty: none
};

// By which settling knows a record again, a JSON object: itself, or when it is long the SHA-1 of
// its bytes. Redis hashes 150 MB a second and compares ten times as many.
std::string record_mark(std::string_view record);

// Untried: the server refused something to it, which may have written the record, or to a write
// before it; the lease is still held.
enum class WriteOutcome { written, lost, conflict, refused, expired, untried };
struct WriteResult {
  WriteOutcome outcome = WriteOutcome::lost;
  std::string current = {};  // conflict: the record as it is now
};

// What is settled at once: jobs that asked for nothing, and records to be written.
struct Settlement {
  std::vector<std::string> nothing = {};  // tokens
  std::vector<RecordWrite> writes = {};
  // Tokens of jobs that wait in the cold lane from now on, nothing being written.
  std::vector<std::string> parked = {};
  // All those records were read on this queue's own connection, which has watched them since.
  bool watched = false;
};
struct Settled {
  std::int64_t nothing = 0;              // how many of them were still ours
  std::vector<WriteResult> writes = {};  // in their order
};

}  // namespace infra
