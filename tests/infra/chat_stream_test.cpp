#include "infra/chat_stream.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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

TEST_CASE("chat stream: a line says the same however it is written") {
  const std::string begin = R"({"model":"m","created_at":"2026-01-01T00:00:00Z",)";
  const auto message = [&](std::string_view members) {
    return begin + R"("message":{)" + std::string(members) + R"(},"done":false})";
  };
  const struct {
    std::string line;
    std::string_view text;
  } rows[] = {
      {message(R"("role":"assistant","content":"a")"), "a"},
      {message(R"("content":"a\"\\\n/","role":"assistant")"), "a\"\\\n/"},
      {message("\"content\":\"\xc3\xa9\""), "\xc3\xa9"},
      {message(R"("content":"\u00e9\u0041")"),
       "\xc3\xa9"
       "A"},
      {message(R"("content":"a","content":"b")"), "b"},
      {message(R"("content":"a","thinking":"b")"), "a"},
      {message(R"("content":"a","tool_calls":[{"n":1}])"), "a"},
      {message(R"("role":"assistant")"), ""},
      {message(""), ""},
      {message(R"("content":null)"), ""},
      {begin + R"("done":false,"message":{"content":"a"}})", "a"},
      {begin + R"("message":{"content":"a"},"message":{"content":"b"},"done":false})", "b"},
      {begin + R"("message":"a","done":false})", ""},
      {begin + R"("done":false})", ""},
      {begin + R"("message":{"content":"a"},"done":false,"eval_count":1})", "a"},
      {" { \t\"message\" : { \"content\" : \"a\" } } \r", "a"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const auto reply = reply_of("{\"message\":{\"content\":\"<\"}}\n" + row.line +
                                    "\n{\"message\":{\"content\":\">\"},\"done\":true}\n",
                                4096);
    CHECK(reply.outcome == ChatOutcome::done);
    CHECK(reply.text == "<" + std::string(row.text) + ">");
  }
}

TEST_CASE("chat stream: a line that is no JSON is none, whatever it looks like") {
  const std::string whole =
      R"({"model":"m","message":{"role":"assistant","content":"a"},"done":false})";
  std::vector<std::string> lines{
      R"({"model":"m","message":{"content":"\ud800"},"done":false})",
      R"({"model":"\ud800","message":{"content":"a"},"done":false})",
      R"({"model":"m","message":{"content":"a"},"done":false}})",
      R"({"model":"m","message":{"content":"a"},"done":false,})",
      R"({"model":"m","message":{"content":"\x"},"done":false})",
      R"({"model":m,"message":{"content":"a"},"done":false})",
      R"({"n":1e999,"message":{"content":"a"},"done":false})",
      "{\"model\":\"\xff\",\"message\":{\"content\":\"a\"},\"done\":false}",
      "{\"model\":\"m\",\"message\":{\"content\":\"a\tb\"},\"done\":false}"};
  for (std::size_t size = 1; size < whole.size(); ++size) lines.push_back(whole.substr(0, size));
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(reply_of(line + '\n', 4096).outcome == ChatOutcome::garbled);
  }
}
