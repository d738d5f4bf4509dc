#pragma once

#include <string_view>

namespace infra {

// What can become of asking a model.
enum class ChatOutcome {
  done,             // a whole answer
  cut,              // stopped at num_predict
  empty,            // nothing but white space
  invalid,          // not what was asked for; judged by whoever asked
  rambling,         // without end, or white space without end
  model_missing,    // not installed there
  busy,             // the server's queue is full
  rejected,         // the server does not take the request as it is
  unreachable,      // nobody there, or the breaker says so
  no_first_token,   // silence where the answer should begin
  stalled,          // silence in the middle, or longer in all than it may take
  server_error,     // an error instead of an answer
  error_in_stream,  // an error in the middle of the answer
  unfinished,       // an end without `done`, or a broken connection
  garbled,          // not what Ollama sends
  load_failed,      // the model could not be loaded, or not in time
  cancelled,        // we stopped it
};
inline constexpr int kChatOutcomes = static_cast<int>(ChatOutcome::cancelled) + 1;

// What follows from an outcome, for the job and for those that come after it.
enum class ChatAction {
  use_it,
  ask_for_more,  // once more, with room for half as many tokens again
  do_without,    // the model has had its chance: this job's answer is made without it
  suspect,       // the same; the third in a row is taken for an outage
  wait,          // an outage: nobody asks for a while, and the job is done over when it has passed
  stop,
};

// In counters and logs; a stable id.
std::string_view name_of(ChatOutcome outcome);
ChatAction action_for(ChatOutcome outcome);
// Whether nothing was begun that costs minutes, so that the same may be sent again at once.
bool safe_to_repeat(ChatOutcome outcome);

}  // namespace infra
