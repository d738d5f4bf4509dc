// Fuzzes what reads and changes the records that apps keep. An input is a record.
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "infra/json_splice.hpp"
#include "stages/past_record.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using nlohmann::json;

constexpr std::array<infra::JsonField, 2> kFields{{{"status", "\"complete\""}, {"final", "{}"}}};

// A parser of another hand agrees on what it is and on what it has become; NUL ends a text for it.
void check_splice(std::string_view record) {
  const auto object = infra::JsonObject::read(std::string(record));
  const bool ends_early = record.find('\0') != record.npos;
  const json theirs = ends_early ? json() : json::parse(record, nullptr, false);
  require(!theirs.is_object() || object, "what is an object is taken");
  if (!object) return;
  const std::string changed = object->with(kFields);
  const auto again = infra::JsonObject::read(changed);
  require(static_cast<bool>(again), "it stays an object");
  for (const auto& field : kFields) require(again->value(field.name) == field.value, "it was set");
  require(again->with(kFields) == changed, "to set it twice changes nothing");
  if (!theirs.is_object()) return;  // its bytes are no UTF-8, or it is too deep for them
  json expected = theirs;
  for (const auto& field : kFields) expected[field.name] = json::parse(field.value);
  require(json::parse(changed, nullptr, false) == expected, "all other fields are as they were");
}

void check_past(std::string_view record) {
  const auto past = stages::past_of_record(record, "r1", 1'700'000'000'000, "user:1");
  if (!past) return;
  require(past->valence >= 0 && past->valence <= 1, "a valence is in 0..1");
  require(past->arousal >= 0 && past->arousal <= 1, "an arousal is in 0..1");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view record(reinterpret_cast<const char*>(data), size);
  check_splice(record);
  check_past(record);
  check_past(record.substr(size / 2));  // the end of a long one
  return 0;
}
