#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "infra/llm_client.hpp"

namespace infra {

// Puts an answer together from the lines of an Ollama stream: one JSON object a line, cut anywhere
// by the network, also inside a character.
class ChatStream {
 public:
  // False when what came can no longer become an answer.
  bool feed(std::string_view piece);
  // Whether something of the answer has come.
  bool begun() const { return begun_; }
  // After the last piece.
  ChatReply finish() &&;

 private:
  bool line(std::string_view text);
  void take(std::string_view content);
  // Whether what has come so far can still become an answer.
  bool sane();
  bool fault(ChatOutcome outcome, std::string message);

  std::string buffer_;
  ChatReply reply_;
  std::string done_reason_;
  std::size_t trailing_blanks_ = 0;
  bool begun_ = false;
  bool done_ = false;
  bool faulty_ = false;
};

}  // namespace infra
