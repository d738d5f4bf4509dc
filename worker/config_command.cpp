#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {

int show_config(const Config& config, const Options& options) {
  const std::string file = config.file.empty() ? "no file; defaults" : config.file;
  if (options.check) {
    fmt::print("configuration is good ({})\n", file);
    return kExitFine;
  }
  const auto settings = shown_settings(config);
  if (options.json) {
    auto rows = nlohmann::ordered_json::object();
    for (const auto& setting : settings) {
      rows[setting.key] = {{"value", setting.value}, {"origin", setting.origin}};
    }
    fmt::print("{}\n", rows.dump());
    return kExitFine;
  }
  std::size_t keys = 0;
  std::size_t values = 0;
  for (const auto& setting : settings) {
    keys = std::max(keys, setting.key.size());
    values = std::max(values, setting.value.size());
  }
  values = std::min<std::size_t>(values, 44);
  for (const auto& setting : settings) {
    fmt::print("{:<{}} = {:<{}}  # {}\n", setting.key, keys, setting.value, values, setting.origin);
  }
  return kExitFine;
}

}  // namespace worker
