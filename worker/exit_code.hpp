#pragma once

namespace worker {

inline constexpr int kExitFine = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitReleased = 3;    // stopped, with jobs given back to the queue
inline constexpr int kExitBadConfig = 78;  // systemd does not restart on it

}  // namespace worker
