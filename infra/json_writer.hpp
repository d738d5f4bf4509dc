#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace infra {

// Writes JSON text in the order of the calls: no tree, no sorting. Commas are its own doing; that
// every bracket is closed and every name has one value is the caller's.
//
// Numbers are written as the shortest text that reads back as the same double, with a fraction
// even where it is zero, since some readers tell 1.0 from 1; one that JSON has no way to write is
// null. Texts must be UTF-8.
class JsonWriter {
 public:
  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }
  // Of the next value. Plain ASCII without quotes or backslashes.
  JsonWriter& name(std::string_view plain);

  JsonWriter& text(std::string_view value);
  JsonWriter& number(double value);
  JsonWriter& whole(std::int64_t value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  // JSON as it is.
  JsonWriter& raw(std::string_view json);

  // The text so far; the writer begins anew.
  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string out_;
};

}  // namespace infra
