#include "tests/bench/diskcache.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "tests/bench/cache_entries.hpp"
#include "tests/support/program.hpp"

namespace bench {
namespace {

// Debian's Python: another one does not see Debian's packages.
constexpr const char* kPython = "/usr/bin/python3";

std::string run(const std::string& what, const std::string& directory, const std::string& keys,
                const std::string& last_word) {
  support::Program python({kPython, DISKCACHE_LOOP, what, directory, keys, last_word}, {});
  if (python.wait() != 0) throw std::runtime_error("diskcache: " + python.err());
  return python.out();
}

}  // namespace

std::optional<std::string> diskcache_version() {
  if (!std::filesystem::exists(kPython)) return std::nullopt;
  support::Program python(
      {kPython, "-c",
       "import diskcache, platform; print(diskcache.__version__, platform.python_version())"},
      {});
  if (python.wait() != 0) return std::nullopt;
  std::istringstream words(python.out());
  std::string version, interpreter;
  words >> version >> interpreter;
  return fmt::format("{}, Python {}", version, interpreter);
}

Diskcache::Diskcache(std::span<const infra::Digest> keys) {
  if (!installed_) return;
  {
    std::ofstream key_file(directory_ / "keys", std::ios::binary);
    std::ofstream value_file(directory_ / "values", std::ios::binary);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      key_file.write(reinterpret_cast<const char*>(keys[i].data()), sizeof(infra::Digest));
      value_file << value_of(static_cast<int>(i));
    }
  }
  run("fill", directory_ / "cache", directory_ / "keys", directory_ / "values");
}

LoopFigures Diskcache::get(int turns) const {
  const auto said = nlohmann::json::parse(
      run("get", directory_ / "cache", directory_ / "keys", std::to_string(turns)));
  return {.per_s = said.at("per_s"), .p50_us = said.at("p50_us"), .p99_us = said.at("p99_us")};
}

}  // namespace bench
