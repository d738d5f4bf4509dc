#include "infra/cache_codec.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <thread>
#include <utility>
#include <vector>

namespace {

using infra::CacheCodec;
using infra::Digest;
using infra::StoredFault;
using infra::StoredValue;

constexpr const char* kAnswer =
    R"({"arousal":0.55,"confidence":0.8,"control":"medium","domain":"work","expressed":["tense"],)"
    R"("invoked":["deadline","boss"],"mode":"llm+lexical","polarity":"happened","signals":[],)"
    R"("state":"Anxious/Nervous","valence":0.3086,"warnings":[]})";

Digest key_of(std::uint8_t seed) {
  Digest key{};
  for (std::uint8_t& byte : key) byte = seed++;
  return key;
}

std::vector<std::string> answers(const char* name) {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/infra/cache_entries/" + name);
  std::vector<std::string> answers;
  for (std::string line; std::getline(file, line);) answers.push_back(line);
  REQUIRE(answers.size() == 100);
  return answers;
}

std::string random_bytes(std::mt19937_64& random, std::size_t size, unsigned letters) {
  std::string bytes;
  while (bytes.size() < size) bytes.push_back(static_cast<char>(random() % letters));
  return bytes;
}

// The value that comes back; nothing when it is not as good as new.
bool comes_back(CacheCodec& codec, const Digest& key, const std::string& value) {
  std::string room;
  std::string read = "not the value";
  const StoredValue stored = codec.encode(key, value, room);
  return !codec.decode(key, stored, read) && read == value && stored.bytes.size() <= value.size();
}

// Plain bytes for each stored byte.
double ratio(CacheCodec& codec, const char* name) {
  std::size_t plain = 0;
  std::size_t stored = 0;
  std::string room;
  for (const std::string& answer : answers(name)) {
    CHECK(comes_back(codec, key_of(1), answer));
    plain += answer.size();
    stored += codec.encode(key_of(1), answer, room).bytes.size();
  }
  return static_cast<double>(plain) / static_cast<double>(stored);
}

// Every row that differs from this one in one bit is a fault, and leaves the value alone.
void check_every_bit(CacheCodec& codec, const Digest& key, const StoredValue& good) {
  const auto is_fault = [&](const Digest& with_key, const StoredValue& row) {
    std::string value = "untouched";
    return codec.decode(with_key, row, value).has_value() && value == "untouched";
  };
  REQUIRE_FALSE(is_fault(key, good));
  for (int bit = 0; bit < 64; ++bit) {
    CAPTURE(bit);
    const auto flip = static_cast<std::int64_t>(std::uint64_t{1} << bit);
    StoredValue row = good;
    row.coding ^= flip;
    CHECK(is_fault(key, row));
    row = good;
    row.plain_bytes ^= flip;
    CHECK(is_fault(key, row));
    row = good;
    row.checksum ^= flip;
    CHECK(is_fault(key, row));
  }
  for (std::size_t bit = 0; bit < key.size() * 8; ++bit) {
    CAPTURE(bit);
    Digest other = key;
    other.at(bit / 8) ^= static_cast<std::uint8_t>(1U << bit % 8);
    CHECK(is_fault(other, good));
  }
  for (std::size_t bit = 0; bit < good.bytes.size() * 8; ++bit) {
    CAPTURE(bit);
    std::string bytes(good.bytes);
    bytes.at(bit / 8) = static_cast<char>(bytes.at(bit / 8) ^ (1 << bit % 8));
    StoredValue row = good;
    row.bytes = bytes;
    CHECK(is_fault(key, row));
  }
}

}  // namespace

TEST_CASE("cache codec: what goes in comes out") {
  CacheCodec codec;
  std::mt19937_64 random(7);
  const std::string a_megabyte(1 << 20, 'a');
  CHECK(comes_back(codec, key_of(1), ""));
  CHECK(comes_back(codec, key_of(1), "x"));
  CHECK(comes_back(codec, key_of(1), std::string(1, '\0')));
  CHECK(comes_back(codec, key_of(1), std::string(500, '\0')));
  CHECK(comes_back(codec, key_of(1), kAnswer));
  CHECK(comes_back(codec, key_of(1), a_megabyte));
  CHECK(comes_back(codec, key_of(1), random_bytes(random, 1 << 20, 256)));
  CHECK(comes_back(codec, key_of(1), random_bytes(random, 1 << 20, 4)));
  for (std::size_t size = 0; size < 400; ++size) {
    CAPTURE(size);
    CHECK(comes_back(codec, key_of(2), random_bytes(random, size, 256)));
    CHECK(comes_back(codec, key_of(3), random_bytes(random, size, 3)));
  }
}

TEST_CASE("cache codec: short values and those that do not shrink are stored as they are") {
  CacheCodec codec;
  std::mt19937_64 random(7);
  std::string room;
  const std::string answer(kAnswer);
  for (const std::string& value :
       {std::string(), answer.substr(0, 63), random_bytes(random, 500, 256)}) {
    const StoredValue stored = codec.encode(key_of(1), value, room);
    CHECK(stored.coding == infra::kPlainCoding);
    CHECK(stored.bytes == value);
  }
  const StoredValue stored = codec.encode(key_of(1), answer, room);
  CHECK(stored.coding == infra::newest_dictionary());
  CHECK(stored.plain_bytes == static_cast<std::int64_t>(answer.size()));
  CHECK(stored.bytes.size() * 3 < answer.size());
}

// Rows of caches in use look like this: when it fails, these caches cannot be read any more.
TEST_CASE("cache codec: rows written before are read") {
  CacheCodec codec;
  std::string value;
  const StoredValue plain{0, 5, 6091724153157480613, "value"};
  CHECK_FALSE(codec.decode(key_of(1), plain, value));
  CHECK(value == "value");
  using namespace std::string_view_literals;
  const StoredValue packed{
      1, 233, -1325672628872591736,
      "\x20\xe9\xcd\x01\x00\x90\x74\x64\x65\x61\x64\x6f\x73\x73\x41\x2f\x4e\x65\x72\x76"
      "\x6f\x75\x33\x30\x0c\xf0\x47\xd3\xcc\x89\x2e\xfb\x3d\xe9\x43\x0c\x7c\x01\xa7\x21"
      "\xb1\xe1\xcd\xd7\x3c\xd7\xf8\x41\xcd\x32\x3b\x2e\x10\x22\x6f\x57\x14\x77\xbb\x5a"
      "\xe0\x01"sv};
  CHECK_FALSE(codec.decode(key_of(1), packed, value));
  CHECK(value == kAnswer);
}

TEST_CASE("cache codec: a row with one bit flipped is a fault and never another value") {
  CacheCodec codec;
  std::string room;
  for (const std::string& value : {std::string(), std::string("x"), std::string("a short value"),
                                   std::string(kAnswer), std::string(70, 'a')}) {
    CAPTURE(value);
    check_every_bit(codec, key_of(9), codec.encode(key_of(9), value, room));
  }
}

TEST_CASE("cache codec: a row under another key is damaged") {
  CacheCodec codec;
  std::string room;
  std::string value;
  for (const char* text : {"a short value", kAnswer}) {
    const StoredValue stored = codec.encode(key_of(1), text, room);
    CHECK(codec.decode(key_of(2), stored, value) == StoredFault::damaged);
  }
}

TEST_CASE("cache codec: a coding of another program is unknown, whatever the checksum") {
  CacheCodec codec;
  std::string value = "untouched";
  for (const std::int64_t coding : {infra::newest_dictionary() + 1, std::int64_t{-1}, INT64_MIN,
                                    INT64_MAX, std::int64_t{1} << 32}) {
    CAPTURE(coding);
    CHECK(codec.decode(key_of(1), {coding, 3, 0, "abc"}, value) == StoredFault::unknown_coding);
    const std::int64_t checksum = infra::stored_checksum(key_of(1), coding, 3, "abc");
    CHECK(codec.decode(key_of(1), {coding, 3, checksum, "abc"}, value) ==
          StoredFault::unknown_coding);
  }
  CHECK(value == "untouched");
}

TEST_CASE("cache codec: a right checksum does not make bad bytes a value") {
  CacheCodec codec;
  const Digest key = key_of(1);
  std::string room;
  const StoredValue good = codec.encode(key, kAnswer, room);
  const std::string frame(good.bytes);
  const auto size = good.plain_bytes;
  // The frame says that it holds an exabyte, and so does the row.
  const std::string exabyte = std::string("\xE0\0\0\0\0\0\0\0\x10", 9) + frame.substr(2);
  const struct {
    const char* what;
    infra::CacheCoding coding;
    std::int64_t plain_bytes;
    std::string bytes;
  } rows[] = {
      {"plain, and too long", 0, 2, "abc"},
      {"plain, and too short", 0, 4, "abc"},
      {"plain, negative", 0, -1, "abc"},
      {"above what is ever stored", 1, (64 << 20) + 1, frame},
      {"another size than the frame's", 1, size + 1, frame},
      {"negative size", 1, -size, frame},
      {"no frame", 1, 0, ""},
      {"half a header", 1, size, frame.substr(0, 1)},
      {"a size that nobody could hold", 1, std::int64_t{1} << 60, exabyte},
      {"cut short", 1, size, frame.substr(0, frame.size() - 1)},
      {"one byte more", 1, size, frame + "x"},
      {"plain text said to be a frame", 1, size, kAnswer},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    std::string value = "untouched";
    const std::int64_t checksum =
        infra::stored_checksum(key, row.coding, row.plain_bytes, row.bytes);
    CHECK(codec.decode(key, {row.coding, row.plain_bytes, checksum, row.bytes}, value) ==
          StoredFault::damaged);
    CHECK(value == "untouched");
  }
  CHECK(comes_back(codec, key, kAnswer));  // and the next good row is read as ever
}

TEST_CASE("cache codec: the dictionary earns its place") {
  CacheCodec codec;
  const auto newest =
      fmt::format("{}/infra/cache_dictionary/{}.zdict", SOURCE_DIR, infra::newest_dictionary());
  CHECK(std::filesystem::file_size(newest) <= 16384);
  // One sentence in five is not in the dictionary; and, the worst case, not one of them is.
  CHECK(ratio(codec, "held-out.jsonl") > 4.0);
  CHECK(ratio(codec, "unseen.jsonl") > 2.4);
}

TEST_CASE("cache codec: two threads with a codec each") {
  const auto work = [](std::uint8_t seed, int* failures) {
    CacheCodec codec;
    std::mt19937_64 random(seed);
    for (int i = 0; i < 300; ++i) {
      const std::string value = kAnswer + random_bytes(random, random() % 200, 90);
      if (!comes_back(codec, key_of(seed), value)) ++*failures;
    }
  };
  int failures[2] = {};
  {
    const std::jthread one(work, 1, &failures[0]);
    const std::jthread other(work, 2, &failures[1]);
  }
  CHECK(failures[0] + failures[1] == 0);
}

TEST_CASE("cache codec: a codec that was moved works on") {
  CacheCodec first;
  CacheCodec second(std::move(first));
  CHECK(comes_back(second, key_of(1), kAnswer));
  CacheCodec third;
  third = std::move(second);
  CHECK(comes_back(third, key_of(1), kAnswer));
}
