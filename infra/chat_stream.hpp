#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "infra/llm_client.hpp"

namespace infra {

// Puts an answer together from the lines of an Ollama stream (one JSON object a line, cut
// anywhere by the network).
class ChatStream {
 public:
  // False when what came can no longer become an answer.
  bool feed(std::string_view piece);
  // After the last piece.
  ChatReply finish() &&;
  // The final frame's load_duration, 0 when there was none.
  std::chrono::milliseconds load_time() const { return load_time_; }

 private:
  bool line(std::string_view text);

  std::string buffer_;
  std::string text_;
  std::string error_;
  std::string done_reason_;
  std::size_t trailing_blanks_ = 0;
  std::chrono::milliseconds load_time_{0};
  bool done_ = false;
};

}  // namespace infra
