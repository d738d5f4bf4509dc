#include "infra/redis_checkup.hpp"

#include <fmt/format.h>

namespace infra {
namespace {

// The value of a line "name:value" of INFO; empty: there is no such line.
std::string_view info_field(std::string_view info, std::string_view name) {
  const std::size_t line = info.find(fmt::format("\n{}:", name));
  if (line == std::string_view::npos) return {};
  info.remove_prefix(line + name.size() + 2);
  return info.substr(0, info.find_first_of("\r\n"));
}

}  // namespace

Result<std::vector<std::string>> missing_commands(RedisConnection& connection) {
  auto reply = connection.command({"COMMAND", "INFO", "BLMOVE", "ZMSCORE"});
  if (!reply) return std::move(reply).error();
  std::vector<std::string> missing;
  if ((*reply)[0].is_nil()) missing.emplace_back("BLMOVE");
  if ((*reply)[1].is_nil()) missing.emplace_back("ZMSCORE");
  return missing;
}

std::vector<std::string> durability_warnings(RedisConnection& connection) {
  std::vector<std::string> warnings;
  const auto info = connection.command({"INFO"});
  if (!info) return warnings;
  if (const auto policy = info_field(info->value().text(), "maxmemory_policy");
      !policy.empty() && policy != "noeviction") {
    warnings.push_back(fmt::format(
        "maxmemory-policy is {}: a full Redis throws jobs away; set it to noeviction", policy));
  }
  if (info_field(info->value().text(), "aof_enabled") == "0") {
    const auto save = connection.command({"CONFIG", "GET", "save"});
    const bool told = save && save->value().size() == 2;
    if (told && (*save)[1].text().empty()) {
      warnings.emplace_back(
          "persistence is off: a restart of Redis loses all jobs; set appendonly to yes");
    } else if (told) {
      warnings.emplace_back(
          "persistence is snapshots only: a crash of Redis loses what came after the last one; set "
          "appendonly to yes");
    }
  }
  return warnings;
}

}  // namespace infra
