#pragma once

#include <array>
#include <string_view>

namespace worker {

// Ends of a job: after one of these it does not come back by itself.
inline constexpr std::array<std::string_view, 6> kFinished{
    "job_complete", "job_complete_with_fallback", "job_crisis", "job_expired", "job_dead",
    "job_poison"};

// What "feeling_" is followed by: the wheel's primaries, and no feeling at all.
inline constexpr std::array<std::string_view, 7> kFeelings{
    "Angry", "Fearful", "Happy", "Neutral", "Peaceful", "Sad", "Strong"};

// Others that alerts and the page look at. All of these stand in /metrics with zero from the
// start: Prometheus sees no increase in a series that begins with one.
inline constexpr std::array<std::string_view, 12> kWatchedEvents{
    "job_upgraded",    "job_retried",       "job_parked",        "job_released",
    "job_lost",        "job_nothing",       "job_split",         "model_reloaded",
    "fencing_refused", "stage1_tokens_out", "stage2_tokens_out", "model_distrusted"};

}  // namespace worker
