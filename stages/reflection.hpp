#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stages {

// What a person wrote, ready to be analysed.
struct Reflection {
  std::string rid;
  std::string sid;
  std::string text;       // normalised
  std::string timestamp;  // as the producer gave it; empty: it gave none
  std::string timezone;   // client_context.timezone; empty: unknown
};

// Why one part of an element cannot be processed. A stable word first (json, utf8, depth, type,
// missing, empty, length, parts), no data of the writer.
struct Unprocessable {
  std::string reason;
  std::string sid;  // whose it is; empty: that cannot be read either
};

// One object of a queue element, with the bytes that stand for it alone: of an element of an array
// exactly those that it has there, of anything else the whole.
struct Part {
  std::string payload;
  std::variant<Reflection, Unprocessable> content;
};

// Reads a queue element as producers write it: an object, JSON inside a JSON string (up to four
// times), or an array of either, arrays too. null, alone or in an array, carries nothing, so there
// may be no parts. Whatever cannot be processed becomes an Unprocessable part; nothing is ever left
// out.
//
// The whole element must be JSON in UTF-8, at most 64 levels deep, an array at most 10,000 parts
// long, rid and sid at most 512 bytes; a byte order mark before it is
// tolerated. Fields that are not read may hold anything else: numbers that no machine has, half of
// a surrogate pair. Of several fields with one name the last counts. NUL is a character like any
// other in rid and sid, which become parts of binary-safe Redis keys, and in the text.
std::vector<Part> decode_element(std::string_view payload, std::size_t max_text_bytes);

// A reflection without rid and sid checks, for `enrich` and `push`: text from a person.
std::variant<std::string, Unprocessable> checked_text(std::string_view text,
                                                      std::size_t max_text_bytes);

}  // namespace stages
