#include "infra/local_time.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>

namespace infra {
namespace {

// A WallTime counts nanoseconds. The last months that it can hold are given up for round bounds.
constexpr date::sys_seconds kFirst = date::sys_days(date::year(1678) / 1 / 1);
constexpr date::sys_seconds kLast = date::sys_days(date::year(2261) / 12 / 31);

// Throws std::runtime_error for an unknown name. The list of zones is read at first use, by
// whichever thread comes first. The library guards that, but out of sight of the thread sanitizer,
// which takes every other thread for a racing one; it sees a guard of our own.
const date::time_zone* find_zone(std::string_view name) {
  [[maybe_unused]] static const date::tzdb& zones = date::get_tzdb();
  return date::locate_zone(name);
}

// Takes a text apart from its front; once something is amiss, whole() is false for good.
class Digits {
 public:
  explicit Digits(std::string_view text) : rest_(text) {}

  // Of exactly so many digits.
  int number(std::size_t digits) {
    int value = 0;
    for (; digits > 0; --digits) {
      const int digit = rest_.empty() ? -1 : rest_.front() - '0';
      if (digit < 0 || digit > 9) return fail();
      value = value * 10 + digit;
      rest_.remove_prefix(1);
    }
    return value;
  }
  // `before`, then a number.
  int after(char before, std::size_t digits) { return skip(before) ? number(digits) : fail(); }
  // ".5", ".418", ".418000123" in thousandths, of which none has to be there.
  int fraction() {
    if (!skip('.')) return 0;
    int value = number(1) * 100;
    for (int worth = 10; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9';
         worth /= 10) {
      value += number(1) * worth;
    }
    return value;
  }
  // "Z", "+05:30", "-0800".
  int offset_minutes() {
    if (skip('Z')) return 0;
    const int sign = skip('-') ? -1 : skip('+') ? 1 : fail();
    const int hours = number(2);
    static_cast<void>(skip(':'));
    const int minutes = number(2);
    return hours > 23 || minutes > 59 ? fail() : sign * (hours * 60 + minutes);
  }
  bool whole() const { return good_ && rest_.empty(); }

 private:
  bool skip(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  int fail() {
    good_ = false;
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

// Strangers write these, and date::parse() overflows at some texts that are none.
std::optional<WallTime> parse_iso8601(std::string_view text) {
  Digits rest(text);
  const int year = rest.number(4);
  const int month = rest.after('-', 2);
  const int day = rest.after('-', 2);
  const int hour = rest.after('T', 2);
  const int minute = rest.after(':', 2);
  const int second = rest.after(':', 2);
  const int milli = rest.fraction();
  const int offset = rest.offset_minutes();
  const auto on = date::year(year) / month / day;
  if (!rest.whole() || !on.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const auto time = date::sys_days(on) + std::chrono::hours(hour) +
                    std::chrono::minutes(minute - offset) + std::chrono::seconds(second) +
                    std::chrono::milliseconds(milli);
  if (time < kFirst || time >= kLast) return std::nullopt;
  return time;
}

std::string iso8601(WallTime time) {
  // date::format() makes a stream for it, which takes many times as long.
  const auto day = date::floor<date::days>(time);
  const date::year_month_day on(day);
  const date::hh_mm_ss at(date::floor<std::chrono::seconds>(time - day));
  std::string text = "0000-00-00T00:00:00Z";
  const auto put = [&](std::size_t end, std::size_t digits, long value) {
    for (; digits > 0; --digits, value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  put(4, 4, static_cast<int>(on.year()));
  put(7, 2, static_cast<unsigned>(on.month()));
  put(10, 2, static_cast<unsigned>(on.day()));
  put(13, 2, at.hours().count());
  put(16, 2, at.minutes().count());
  put(19, 2, at.seconds().count());
  return text;
}

bool timezone_exists(std::string_view name) try {
  return find_zone(name) != nullptr;
} catch (const std::runtime_error&) {
  return false;
}

std::optional<TimeZone> TimeZone::find(std::string_view name) try {
  TimeZone zone;
  zone.zone_ = find_zone(name);
  zone.name_ = name;
  return zone;
} catch (const std::runtime_error&) {
  return std::nullopt;
}

std::chrono::seconds TimeZone::offset_at(WallTime time) const {
  if (zone_ == nullptr) return std::chrono::seconds(0);
  if (time >= begin_ && time < end_) return offset_;
  const auto info = zone_->get_info(date::floor<std::chrono::seconds>(time));
  // Where the clock never changes again, the bounds lie outside of what a WallTime can hold.
  const auto held = [](date::sys_seconds bound) {
    return WallTime(std::clamp(bound, kFirst, kLast));
  };
  begin_ = held(info.begin);
  end_ = held(info.end);
  offset_ = info.offset;
  return offset_;
}

}  // namespace infra
