#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace compat {

// What the app keeps of a reflection before it pushes it.
struct Stored {
  std::string key;
  std::optional<std::int64_t> ttl_ms;  // nothing: for ever
  std::string bytes;
};

struct Indexed {
  std::string key, score, member;  // of a sorted set
};

struct Pushed {
  bool at_head = false;  // LPUSH
  std::string bytes;
};

struct Written {
  std::string key;
  std::vector<std::string> statuses;  // of its events, in their order; the last is the record's
  std::vector<std::pair<std::string, nlohmann::json>> fields;  // JSON pointer, value
};

struct Dead {
  std::string reason;  // its first word
  std::string bytes;
};

struct Kept {
  std::string key;
  std::int64_t ttl_s = 0;
};

// With what worker a shape is tried. Without a cache it works each out, however alike they are.
enum class World { without_cache, with_cache, without_model, stage_two_hangs };

// What a producer does, and what has to come of it.
struct Shape {
  std::string name;
  World world = World::without_cache;
  std::vector<Stored> stored;
  std::vector<Indexed> indexed;
  std::vector<Pushed> pushed;  // in one transaction
  std::vector<Written> written;
  std::vector<Dead> dead;
  std::vector<Kept> kept;
  std::vector<std::string> unchanged;  // keys of what was stored
};

// Shapes as files have them, one thing a line, so that the bytes of a producer stand there as they
// are:
//
//   shape NAME                    begins one
//   with-cache, without-model, stage-two-hangs    it is tried with such a worker
//   record KEY TTL_MS BYTES       stored before; the TTL "-" is none
//   index KEY SCORE MEMBER        likewise, of a sorted set
//   rpush BYTES, lpush BYTES
//   written KEY STATUS...         these events, and the record with the last of them; in the order
//                                 in which they end
//   field POINTER JSON            a value in the record named last
//   dead REASON BYTES             a dead letter
//   history OWNER TTL_S           the key of a history and its time to live
//   unchanged KEY                 of what was stored before: neither bytes nor time to live changed
//   nothing                       nothing of these: no event, no key, no dead letter
//
// In BYTES, {{hex 00ff}} stands for bytes that a text cannot show and {{fill 400000}} for as many
// letters of base64. Lines that begin with # are comments. Throws std::invalid_argument, with the
// line, for anything else.
std::vector<Shape> parse_shapes(std::istream& text, const std::string& name);
// Of a file, or of all *.txt of a directory in the order of their names.
std::vector<Shape> read_shapes(const std::filesystem::path& path);

}  // namespace compat
