#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace infra {

// Writes JSON text in the order of the calls: no tree, no sorting. Commas are its own doing; that
// every bracket is closed and every name has one value is the caller's.
//
// Numbers are written as the shortest text that reads back as the same double, with a fraction
// even where it is zero, since some readers tell 1.0 from 1; one that JSON has no way to write is
// null. Texts must be UTF-8.
class JsonWriter {
 public:
  JsonWriter() = default;
  // So many bytes are expected; more is no mistake.
  explicit JsonWriter(std::size_t size) : out_(size, '\0') {}

  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }
  // Of the next value. Plain ASCII without quotes or backslashes.
  JsonWriter& name(std::string_view plain);

  JsonWriter& text(std::string_view value);
  JsonWriter& number(double value);
  // The same rounded to so many digits after the point, at most 4; a half goes away from zero, and
  // zero has no sign.
  JsonWriter& rounded(double value, int digits);
  JsonWriter& whole(std::int64_t value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  // JSON as it is.
  JsonWriter& raw(std::string_view json);

  // The text so far, until more is written.
  std::string_view written() const { return {out_.data(), size_}; }
  // The same; the writer begins anew.
  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  // Where the next `size` bytes go, a comma before them if there must be one.
  char* begin_value(std::size_t size);
  char* room(std::size_t size) {
    if (out_.size() - size_ < size) grow(size);
    return out_.data() + std::exchange(size_, size_ + size);
  }
  void grow(std::size_t size);
  void put(std::string_view bytes);

  std::string out_;           // what is behind size_ means nothing
  std::size_t size_ = 0;      // of what is written
  bool after_value_ = false;  // what comes next is set off by a comma
};

}  // namespace infra
