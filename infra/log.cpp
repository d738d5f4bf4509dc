#include "infra/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace infra::log {
namespace {

struct Row {
  std::string_view name;
  Level level;
  spdlog::level::level_enum spd;
  std::string_view journal_priority;
};
constexpr std::array<Row, 5> kLevels{{
    {"debug", Level::debug, spdlog::level::debug, "<7>"},
    {"info", Level::info, spdlog::level::info, "<6>"},
    {"warning", Level::warning, spdlog::level::warn, "<4>"},
    {"error", Level::error, spdlog::level::err, "<3>"},
    {"off", Level::off, spdlog::level::off, ""},
}};

const Row& row_of(Level level) { return kLevels.at(static_cast<std::size_t>(level)); }

// journald reads the priority from the front of each line; spdlog has no such pattern flag.
class JournalPriority final : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm& /*when*/,
              spdlog::memory_buf_t& out) override {
    const auto row = std::find_if(kLevels.begin(), kLevels.end(),
                                  [&](const Row& r) { return r.spd == message.level; });
    if (row != kLevels.end()) {
      out.append(row->journal_priority.data(),
                 row->journal_priority.data() + row->journal_priority.size());
    }
  }
  std::unique_ptr<custom_flag_formatter> clone() const override {
    return std::make_unique<JournalPriority>();
  }
};

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto made = std::make_shared<spdlog::logger>(
        "worker", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    made->set_pattern("%H:%M:%S.%e %^%-7l%$ %v");
    made->set_level(spdlog::level::info);
    return made;
  }();
  return *instance;
}

}  // namespace

std::optional<Level> level_from_name(std::string_view name) {
  for (const Row& row : kLevels) {
    if (row.name == name) return row.level;
  }
  return std::nullopt;
}

void configure(Level lowest, bool to_journal) {
  if (to_journal) {  // journald stamps the time itself
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<JournalPriority>('P').set_pattern("%P%v");
    logger().set_formatter(std::move(formatter));
  }
  set_level(lowest);
}

void set_level(Level lowest) { logger().set_level(row_of(lowest).spd); }

bool enabled(Level level) { return logger().should_log(row_of(level).spd); }

// A line break inside a value would let its owner forge a second log line.
void write(Level level, std::string_view line) {
  if (line.find_first_of("\r\n") == std::string_view::npos) {
    logger().log(row_of(level).spd, line);
    return;
  }
  std::string one_line(line);
  std::replace_if(
      one_line.begin(), one_line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  logger().log(row_of(level).spd, one_line);
}

}  // namespace infra::log
