#include "infra/chat_stream.hpp"

#include <doctest/doctest.h>

using infra::ChatOutcome;
using infra::ChatReply;
using infra::ChatStream;

namespace {

ChatReply reply_of(std::string_view text, std::size_t piece) {
  ChatStream stream;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (!stream.feed(text.substr(at, piece))) break;
  }
  return std::move(stream).finish();
}

}  // namespace

TEST_CASE("chat stream: an answer is the same however the network cuts it") {
  const std::string_view text =
      "{\"message\":{\"content\":\"caf\xc3\xa9 \"}}\r\n\n"
      "{\"message\":{\"content\":\"noir\"},\"done\":false}\n"
      "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
      "\"load_duration\":5000000}";
  for (const std::size_t piece : {1UL, 2UL, 3UL, 7UL, 1000UL}) {
    CAPTURE(piece);
    const auto reply = reply_of(text, piece);
    CHECK(reply.outcome == ChatOutcome::done);
    CHECK(reply.text == "caf\xc3\xa9 noir");
  }
}

TEST_CASE("chat stream: what is no whole answer is told apart") {
  const std::string done = "\n{\"done\":true}";
  const struct {
    std::string stream;
    ChatOutcome outcome;
  } rows[] = {
      {"", ChatOutcome::unfinished},
      {"{\"message\":{\"content\":\"half\"}}", ChatOutcome::unfinished},
      {"{\"message\":{\"content\":\"x\"}}\n{\"done\":true,\"done_reason\":\"length\"}",
       ChatOutcome::cut},
      {"{\"message\":{\"content\":\" \\n\"}}" + done, ChatOutcome::empty},
      {"{\"message\":{\"content\":\"x\"}}\n{\"error\":\"died\"}\n", ChatOutcome::error_in_stream},
      {"not json\n", ChatOutcome::garbled},
      {"[1]\n", ChatOutcome::garbled},
      {"{\"message\":{\"content\":\"" + std::string(300, ' ') + "\"}}" + done,
       ChatOutcome::rambling},
      {std::string(2'000'000, 'x'), ChatOutcome::garbled},
      {"{\"message\":7}\n{\"message\":{\"content\":7}}" + done, ChatOutcome::empty},
  };
  for (const auto& row : rows) {
    CAPTURE(row.stream.substr(0, 80));
    const auto reply = reply_of(row.stream, 4096);
    CHECK(reply.outcome == row.outcome);
    CHECK(reply.message.empty() == (row.outcome == ChatOutcome::done));
  }
}
