// Fuzzes what reads the configuration file. An input is the file: it is taken, or refused with the
// place where it is wrong.
#include <cstdint>
#include <string_view>

#include "infra/toml_document.hpp"
#include "tests/fuzz/require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto entries = infra::parse_toml(text, "c.toml");
  if (!entries) {
    require(entries.error().message.starts_with("c.toml"), "a mistake names the file");
    return 0;
  }
  for (const auto& entry : *entries) {
    require(!entry.key.empty(), "an entry has a key");
    require(entry.line >= 1, "and a line");
  }
  return 0;
}
