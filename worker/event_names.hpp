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

// Others, beside all outcomes of jobs and of questions, that alerts and the page look at.
inline constexpr std::array<std::string_view, 5> kWatchedEvents{
    "model_reloaded", "model_distrusted", "fencing_refused", "stage1_tokens_out",
    "stage2_tokens_out"};

}  // namespace worker
