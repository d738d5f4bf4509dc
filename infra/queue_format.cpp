#include "infra/queue_format.hpp"

#include <charconv>

namespace infra {
namespace {

std::int64_t number_at_front(std::string_view& text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (!text.empty()) text.remove_prefix(1);
  return value;
}

}  // namespace

JobMeta read_job_meta(std::string_view meta, std::string_view jid) {
  JobMeta read;
  if (meta.empty()) {
    read.first_seen_ms = number_at_front(jid) / 1000;
    return read;
  }
  read.attempts = static_cast<int>(number_at_front(meta));
  read.crashes = static_cast<int>(number_at_front(meta));
  read.first_seen_ms = number_at_front(meta);
  const std::size_t bar = meta.find('|');
  read.flags = meta.substr(0, bar);
  if (bar != std::string_view::npos) read.reason = meta.substr(bar + 1);
  return read;
}

Words views_of(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

}  // namespace infra
