#include <fmt/format.h>

#include <algorithm>

#include "tests/infra/queue_model.hpp"

namespace queue_model {

std::string Queue::dump() const {
  std::string out;
  const auto add = [&](std::string_view name, const auto& lines) {
    out += fmt::format("{}\n", name);
    for (const auto& line : lines) out += fmt::format("  {}\n", line);
  };
  const auto add_map = [&](std::string_view name, const std::map<std::string, std::string>& map) {
    std::vector<std::string> lines;
    for (const auto& [key, value] : map) lines.push_back(key + "=" + value);
    std::sort(lines.begin(), lines.end());
    add(name, lines);
  };
  const auto add_set = [&](std::string_view name, const Zset& set) {
    std::vector<std::string> lines;
    for (const auto& [score, member] : in_order(set)) {
      lines.push_back(fmt::format("{}@{}", member, score));
    }
    add(name, lines);
  };
  std::map<std::string, std::string> metas;
  for (const auto& [jid, m] : meta) metas[jid] = m.text();
  add("source", source);
  add("inbox", inbox);
  add_map("body", body);
  add_map("meta", metas);
  add_set("lease", lease);
  add_set("delayed", delayed);
  add_set("cold", cold);
  add_set("upgrade", upgrade);
  add_set("dead", dead);
  add_set("workers", workers);
  add("seq", std::vector<std::string>{std::to_string(seq)});
  add_map("ctl", ctl);
  add("events", events);
  add_map("records", records);
  for (const auto& [key, lines] : histories) add(key, lines);
  return out;
}

}  // namespace queue_model
