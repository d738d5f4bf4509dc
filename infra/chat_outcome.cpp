#include "infra/chat_outcome.hpp"

#include <array>

namespace infra {
namespace {

struct Row {
  std::string_view name;
  ChatAction action;
  bool safe_to_repeat = false;
};

// In the order of the outcomes.
constexpr std::array<Row, kChatOutcomes> kRows{{
    {"done", ChatAction::use_it},
    {"cut", ChatAction::ask_for_more},
    {"empty", ChatAction::do_without},
    {"invalid", ChatAction::do_without},
    {"rambling", ChatAction::do_without},
    {"model_missing", ChatAction::wait},
    {"busy", ChatAction::wait, true},
    {"rejected", ChatAction::do_without},
    {"unreachable", ChatAction::wait, true},
    {"no_first_token", ChatAction::wait},
    {"stalled", ChatAction::suspect},
    {"server_error", ChatAction::suspect, true},
    {"error_in_stream", ChatAction::suspect},
    {"unfinished", ChatAction::suspect},
    {"garbled", ChatAction::suspect},
    {"load_failed", ChatAction::wait},
    {"cancelled", ChatAction::stop},
}};

const Row& row_of(ChatOutcome outcome) { return kRows.at(static_cast<std::size_t>(outcome)); }

}  // namespace

std::string_view name_of(ChatOutcome outcome) { return row_of(outcome).name; }
ChatAction action_for(ChatOutcome outcome) { return row_of(outcome).action; }
bool safe_to_repeat(ChatOutcome outcome) { return row_of(outcome).safe_to_repeat; }

}  // namespace infra
