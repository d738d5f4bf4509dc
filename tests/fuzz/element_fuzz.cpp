// Fuzzes what reads the elements of the queue. An input is an element as somebody pushed it.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "stages/reflection.hpp"
#include "tests/fuzz/require.hpp"

namespace {

constexpr std::size_t kMostText = 1000;
constexpr std::size_t kMostId = 512;

void check_reflection(const stages::Reflection& reflection) {
  require(!reflection.rid.empty() && reflection.rid.size() <= kMostId, "a rid is there, not long");
  require(!reflection.sid.empty() && reflection.sid.size() <= kMostId, "a sid is there, not long");
  require(!reflection.text.empty() && reflection.text.size() <= kMostText, "so is a text");
}

// What becomes a job of its own is read again later, and must come to the same.
void check_again(const stages::Part& part) {
  const auto again = stages::decode_element(part.payload, kMostText);
  require(again.size() == 1, "a part is one part");
  const auto* before = std::get_if<stages::Reflection>(&part.content);
  const auto* after = std::get_if<stages::Reflection>(&again.front().content);
  require((before == nullptr) == (after == nullptr), "a part stays what it is");
  if (before == nullptr) return;
  require(before->rid == after->rid && before->sid == after->sid && before->text == after->text,
          "and says the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string element(reinterpret_cast<const char*>(data), size);
  const auto parts = stages::decode_element(element, kMostText);
  for (const auto& part : parts) {
    if (const auto* bad = std::get_if<stages::Unprocessable>(&part.content)) {
      require(!bad->reason.empty(), "whatever cannot be processed says why");
    } else {
      check_reflection(std::get<stages::Reflection>(part.content));
      check_again(part);
    }
  }
  require(
      parts.size() != 1 || parts.front().payload == element || element.find('[') != element.npos,
      "what is one keeps its bytes");
  return 0;
}
