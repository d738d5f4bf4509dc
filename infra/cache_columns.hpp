#pragma once

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <string_view>

#include "infra/digest.hpp"

// Blobs of the cache's file. What is read stays valid until its statement goes on.
namespace infra {

inline std::string_view bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

inline std::string_view bytes_of(const Digest& key) {
  return {reinterpret_cast<const char*>(key.data()), key.size()};
}

// Of a damaged file it may be too short.
inline Digest key_in(const SQLite::Column& column) {
  Digest key{};
  const std::string_view bytes = bytes_of(column);
  std::copy_n(bytes.begin(), std::min(bytes.size(), key.size()), key.begin());
  return key;
}

}  // namespace infra
