#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/result.hpp"

namespace infra {

// JSON as it is written: every value is the bytes that stand in the text, since a parser would
// turn 12345678901234567890 or 1e400 of somebody else's field into another number or refuse it.
//
// The whole text is held to the grammar of RFC 8259 in one pass without recursion. Whether its
// bytes are UTF-8 is not looked at. An error begins with `json` or `depth` and quotes nothing.

inline constexpr std::size_t kAnyDepth = SIZE_MAX;

using MemberVisitor = std::function<void(std::string_view name, std::string_view value)>;

// Calls `visit` with the name, quotes and all, and the value of each member of `object`, in order.
// When it fails, members before the mistake have been visited.
Status each_member(std::string_view object, const MemberVisitor& visit,
                   std::size_t deepest = kAnyDepth);

// The name of a member, as written, quotes and all.
class MemberName {
 public:
  explicit MemberName(std::string_view written);
  // Whether it is `plain`: "\u0066inal" is another way to write "final".
  bool is(std::string_view plain) const { return escaped_ ? is_escaped(plain) : inner_ == plain; }

 private:
  bool is_escaped(std::string_view plain) const;

  std::string_view written_, inner_;
  bool escaped_;
};

// The values of these fields of `object`, empty where it has none. Of several fields with one
// name the last counts, as for JavaScript and Python.
Result<std::vector<std::string_view>> raw_fields(std::string_view object,
                                                 std::span<const std::string_view> names,
                                                 std::size_t deepest = kAnyDepth);

// One such field; nothing when `object` has none or is no object.
std::optional<std::string_view> raw_field(std::string_view object, std::string_view name);

// The elements of an array, those of arrays inside it in their place; any other value is the only
// element of itself.
Result<std::vector<std::string_view>> raw_elements(std::string_view value,
                                                   std::size_t deepest = kAnyDepth);

}  // namespace infra
