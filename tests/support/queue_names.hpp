#pragma once

#include <string_view>

// The queue's keys as the outside world knows them. Written out rather than asked of
// infra::QueueKeys, so that a test notices when that one changes them.
namespace support::queue {

inline constexpr std::string_view kSource = "reflections:normalized";
inline constexpr std::string_view kInbox = "{reflections:normalized}:inbox";
inline constexpr std::string_view kLease = "{reflections:normalized}:lease";
inline constexpr std::string_view kDelayed = "{reflections:normalized}:delayed";
inline constexpr std::string_view kCold = "{reflections:normalized}:cold";
inline constexpr std::string_view kUpgrade = "{reflections:normalized}:upgrade";
inline constexpr std::string_view kDead = "{reflections:normalized}:dead";
inline constexpr std::string_view kBody = "{reflections:normalized}:body";
inline constexpr std::string_view kMeta = "{reflections:normalized}:meta";
inline constexpr std::string_view kEvents = "{reflections:normalized}:events";

}  // namespace support::queue
