#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "worker/commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {

namespace {

// What "auto" comes to, behind the origin of the setting.
std::string origin_of(const ShownSetting& setting, const Config& config) {
  const bool decides_itself =
      setting.key == "inference.num_threads" && config.inference.num_threads == "auto";
  if (!decides_itself) return setting.origin;
  const ThreadChoice choice = config.thread_choice();
  std::string text =
      fmt::format("{}; {}: {}", setting.origin,
                  choice.num_thread ? std::to_string(*choice.num_thread) : "unset", choice.why);
  if (!choice.complaint.empty()) text += "; " + choice.complaint;
  return text;
}

}  // namespace

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
    const ThreadChoice choice = config.thread_choice();
    auto& row = rows["inference.num_threads"];
    if (choice.num_thread) row["num_thread"] = *choice.num_thread;
    row["why"] = choice.why;
    if (!choice.complaint.empty()) row["complaint"] = choice.complaint;
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
    fmt::print("{:<{}} = {:<{}}  # {}\n", setting.key, keys, setting.value, values,
               origin_of(setting, config));
  }
  return kExitFine;
}

}  // namespace worker
