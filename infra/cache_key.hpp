#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "infra/digest.hpp"

namespace infra {

// One of the things that an answer depends on. The name is for people (`cache explain`) and does
// not count in the key; the place does.
struct KeyField {
  std::string_view name;
  std::string_view value;
};

// All that an answer depends on, in the order in which it is hashed. Values are borrowed.
class KeyFields {
 public:
  KeyFields() = default;
  KeyFields(const KeyFields&) = delete;
  KeyFields& operator=(const KeyFields&) = delete;

  // At most kMost in all.
  KeyFields& add(std::string_view name, std::string_view value);
  // Once at most.
  KeyFields& add_number(std::string_view name, std::int64_t value);

  // The values as one field, commas between; twice at most.
  KeyFields& add_list(std::string_view name, std::span<const std::string_view> values);

  std::span<const KeyField> all() const { return {fields_.data(), count_}; }

  // SHA-256 over the values, each with its length: see FieldDigest.
  Digest key() const;
  // Four bytes of each value's own SHA-256, in order: kept with an entry, so that the nearest
  // entry to a key, and the fields in which the two differ, can be told without keeping the values.
  std::string fingerprint() const;

 private:
  static constexpr std::size_t kMost = 16;
  std::array<KeyField, kMost> fields_;
  std::size_t count_ = 0;
  std::array<char, 24> number_{};
  std::array<std::string, 2> lists_;
  std::size_t lists_count_ = 0;
};

inline constexpr std::size_t kFingerprintBytes = 4;

}  // namespace infra
