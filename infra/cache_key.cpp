#include "infra/cache_key.hpp"

#include <charconv>

namespace infra {

KeyFields& KeyFields::add(std::string_view name, std::string_view value) {
  fields_.at(count_++) = {name, value};
  return *this;
}

KeyFields& KeyFields::add_number(std::string_view name, std::int64_t value) {
  const auto end = std::to_chars(number_.data(), number_.data() + number_.size(), value).ptr;
  return add(name, {number_.data(), static_cast<std::size_t>(end - number_.data())});
}

KeyFields& KeyFields::add_list(std::string_view name, std::span<const std::string_view> values) {
  std::string& list = lists_.at(lists_count_++);
  for (const std::string_view value : values) {
    if (!list.empty()) list += ',';
    list += value;
  }
  return add(name, list);
}

Digest KeyFields::key() const {
  thread_local FieldDigest digest;  // keeps its memory
  for (const KeyField& field : all()) digest.add(field.value);
  return digest.finish();
}

std::string KeyFields::fingerprint() const {
  std::string fingerprint;
  FieldDigest digest;
  for (const KeyField& field : all()) {
    const Digest own = digest.add(field.value).finish();
    fingerprint.append(own.begin(), own.begin() + kFingerprintBytes);
  }
  return fingerprint;
}

}  // namespace infra
