#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/json_schema.hpp"
#include "tests/support/temp_dir.hpp"

namespace support {

inline const nlohmann::json& document_schema() {
  static const auto kSchema = nlohmann::json::parse(
      read_file(std::string(SOURCE_DIR) + "/tests/stages/document_schema.json"));
  return kSchema;
}

// A document is exactly what the schema says. Of a record, which holds fields of others besides,
// ours are.
inline void check_document(const nlohmann::json& document) {
  for (const std::string& fault : schema_faults(document, document_schema())) FAIL_CHECK(fault);
}
inline void check_record(const nlohmann::json& record) {
  nlohmann::json ours = nlohmann::json::object();
  for (const auto& [name, unused] : document_schema()["properties"].items()) {
    if (record.contains(name)) ours[name] = record[name];
  }
  check_document(ours);
}

}  // namespace support
