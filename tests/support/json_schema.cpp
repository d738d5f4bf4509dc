#include "tests/support/json_schema.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

namespace support {
namespace {

using nlohmann::json;

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  std::vector<std::string> run(const json& value) {
    check(value, root_, "$");
    return std::move(faults_);
  }

 private:
  void fault(const std::string& path, const std::string& what) {
    faults_.push_back(path + ": " + what);
  }

  static bool is_type(const json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    throw std::invalid_argument("schema: no type " + type);
  }

  static void refuse_unknown_words(const json& schema) {
    static const std::set<std::string> kKnown{
        "$schema", "$defs",    "title",    "description", "type",       "const",
        "enum",    "minimum",  "maximum",  "required",    "properties", "additionalProperties",
        "items",   "minItems", "maxItems", "$ref",        "pattern"};
    for (const auto& [word, unused] : schema.items()) {
      if (!kKnown.contains(word)) throw std::invalid_argument("schema: does not know " + word);
    }
  }

  void check(const json& value, const json& schema, const std::string& path) {
    refuse_unknown_words(schema);
    if (schema.contains("$ref")) {
      const auto name = schema["$ref"].get<std::string>();
      if (!name.starts_with("#/$defs/")) throw std::invalid_argument("schema: no ref " + name);
      return check(value, root_.at(json::json_pointer(name.substr(1))), path);
    }
    if (schema.contains("type")) {
      const json types = schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
      if (std::none_of(types.begin(), types.end(),
                       [&](const json& type) { return is_type(value, type); })) {
        return fault(path, "is " + std::string(value.type_name()) + ", not " + types.dump());
      }
    }
    if (schema.contains("const") && value != schema["const"]) {
      fault(path, "is not " + schema["const"].dump());
    }
    if (schema.contains("enum")) {
      const json& allowed = schema["enum"];
      if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
        fault(path, "is none of " + allowed.dump());
      }
    }
    if (schema.contains("pattern") && value.is_string() &&
        !std::regex_search(value.get<std::string>(),
                           std::regex(schema["pattern"].get<std::string>()))) {
      fault(path, "does not match " + schema["pattern"].dump());
    }
    if (value.is_number()) check_range(value, schema, path);
    if (value.is_object()) check_object(value, schema, path);
    if (value.is_array()) check_array(value, schema, path);
  }

  void check_range(const json& value, const json& schema, const std::string& path) {
    if (schema.contains("minimum") && value < schema["minimum"]) {
      fault(path, "below " + schema["minimum"].dump());
    }
    if (schema.contains("maximum") && value > schema["maximum"]) {
      fault(path, "above " + schema["maximum"].dump());
    }
  }

  void check_object(const json& value, const json& schema, const std::string& path) {
    for (const json& name : schema.value("required", json::array())) {
      if (!value.contains(name.get<std::string>())) {
        fault(path, "has no " + name.get<std::string>());
      }
    }
    const json none = json::object();
    const json& known = schema.contains("properties") ? schema["properties"] : none;
    for (const auto& [name, member] : value.items()) {
      if (known.contains(name)) {
        check(member, known[name], path + "." + name);
      } else if (schema.contains("additionalProperties")) {
        const json& others = schema["additionalProperties"];
        if (others == false) {
          fault(path, "has " + name);
        } else {
          check(member, others, path + "." + name);
        }
      }
    }
  }

  void check_array(const json& value, const json& schema, const std::string& path) {
    if (schema.contains("minItems") && value.size() < schema["minItems"].get<std::size_t>()) {
      fault(path, "has fewer than " + schema["minItems"].dump());
    }
    if (schema.contains("maxItems") && value.size() > schema["maxItems"].get<std::size_t>()) {
      fault(path, "has more than " + schema["maxItems"].dump());
    }
    if (!schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i) {
      check(value[i], schema["items"], path + "[" + std::to_string(i) + "]");
    }
  }

  const json& root_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> schema_faults(const json& value, const json& schema) {
  return Validator(schema).run(value);
}

}  // namespace support
