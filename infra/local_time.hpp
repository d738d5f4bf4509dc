#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "infra/clock.hpp"

namespace date {
class time_zone;
}

namespace infra {

// "2025-10-20T05:26:23.418Z", also with "+05:30" or "+0530", or without fraction. Nothing for what
// is no such text, or lies outside the years 1678 to 2261.
std::optional<WallTime> parse_iso8601(std::string_view text);
std::string iso8601(WallTime time);  // UTC, to the second

bool timezone_exists(std::string_view name);

// A time zone for turning many times into local ones: the offset that held last is kept, so times
// between the same two changes of the clock cost a look-up once. UTC unless it was found by name.
// One thread at a time; copies are independent.
class TimeZone {
 public:
  TimeZone() = default;
  static std::optional<TimeZone> find(std::string_view name);

  const std::string& name() const { return name_; }
  // What is added to a time to get the local one.
  std::chrono::seconds offset_at(WallTime time) const;

 private:
  const date::time_zone* zone_ = nullptr;  // null: UTC
  std::string name_ = "UTC";
  // The offset that holds from begin_ until before end_.
  mutable WallTime begin_{}, end_{};
  mutable std::chrono::seconds offset_{0};
};

}  // namespace infra
