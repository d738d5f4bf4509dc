#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

// Reads JSON that somebody else's program made: what is not there, or is of another type, is
// nothing, and never an exception.
namespace infra {

// Json: nlohmann::json or ordered_json.
template <typename Json>
const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

template <typename Json>
std::string text_at(const Json& object, const char* key) {
  const auto* value = member(object, key);
  return value != nullptr && value->is_string() ? value->template get<std::string>()
                                                : std::string();
}

inline std::int64_t whole_at(const nlohmann::json& object, const char* key) {
  const auto* value = member(object, key);
  return value != nullptr && value->is_number_integer() ? value->get<std::int64_t>() : 0;
}

inline bool flag_at(const nlohmann::json& object, const char* key) {
  const auto* value = member(object, key);
  return value != nullptr && value->is_boolean() && value->get<bool>();
}

// Its elements; none if it is no array.
inline const nlohmann::json::array_t& list_at(const nlohmann::json& object, const char* key) {
  static const nlohmann::json::array_t kNone;
  const auto* value = member(object, key);
  return value != nullptr && value->is_array() ? value->get_ref<const nlohmann::json::array_t&>()
                                               : kNone;
}

}  // namespace infra
