#pragma once

#include <string_view>

namespace worker {

inline constexpr int kExitFine = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitReleased = 3;    // stopped, with jobs given back to the queue
inline constexpr int kExitBadConfig = 78;  // systemd does not restart on it

// Say so on stderr and return that code.
int failed(std::string_view why);
int wrong_usage(std::string_view mistake);

}  // namespace worker
