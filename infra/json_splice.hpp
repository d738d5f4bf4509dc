#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/result.hpp"

namespace infra {

// One field of a JSON object, its value already serialised.
struct JsonField {
  std::string_view name;  // plain ASCII without quotes or backslashes
  std::string_view value;
};

// A JSON object as somebody wrote it, taken apart once at its top level. Its values keep their
// bytes, whatever they are (raw_json.hpp).
class JsonObject {
 public:
  // "{}".
  JsonObject() : text_("{}") {}
  // Fails, with nothing of the text in the message, when it is not one JSON object from its first
  // byte to its last. Foreign bytes that are no UTF-8 are none of our business and stay.
  static Result<JsonObject> read(std::string text);

  const std::string& text() const { return text_; }
  // Of several fields with one name the last counts; empty: there is none.
  std::string_view value(std::string_view name) const;
  // With `fields` set. A field that is there already is replaced where it stands first and goes
  // where it stands again, also under an escaped spelling of its name: parsers disagree on which
  // of two counts. The others are appended in the given order.
  std::string with(std::span<const JsonField> fields) const;

 private:
  // Where in the text, which may move.
  struct Member {
    std::size_t name, name_size, value, value_size;
  };
  std::string_view name_of(const Member& member) const {
    return std::string_view(text_).substr(member.name, member.name_size);
  }
  std::string_view value_of(const Member& member) const {
    return std::string_view(text_).substr(member.value, member.value_size);
  }

  std::string text_;
  std::vector<Member> members_;
};

// `record` with `fields` set, for whom that is all: see JsonObject.
Result<std::string> splice_fields(std::string_view record, std::span<const JsonField> fields);

}  // namespace infra
