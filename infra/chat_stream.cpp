#include "infra/chat_stream.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace infra {
namespace {

constexpr std::size_t kLongestLine = 1UL << 20U;
constexpr std::size_t kLongestAnswer = 256UL << 10U;
// A model caught in a JSON grammar emits blanks until it is cut off; nobody waits for that.
constexpr std::size_t kMostBlanks = 256;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

bool ChatStream::feed(std::string_view piece) {
  buffer_.append(piece);
  std::size_t start = 0;
  for (std::size_t end = 0; (end = buffer_.find('\n', start)) != std::string::npos;
       start = end + 1) {
    if (!line(std::string_view(buffer_).substr(start, end - start))) return false;
  }
  buffer_.erase(0, start);
  if (buffer_.size() <= kLongestLine) return true;
  error_ = "a line of the stream is longer than 1 MiB";
  return false;
}

bool ChatStream::line(std::string_view text) {
  if (text.find_first_not_of(" \t\r") == std::string_view::npos) return true;
  const auto frame = nlohmann::json::parse(text, nullptr, false);
  if (!frame.is_object()) {
    error_ = "a line of the stream is not JSON";
    return false;
  }
  if (const auto error = frame.find("error"); error != frame.end()) {
    error_ = error->is_string() ? error->get<std::string>() : "an error without a text";
    return false;
  }
  if (const auto message = frame.find("message"); message != frame.end() && message->is_object() &&
                                                  message->contains("content") &&
                                                  (*message)["content"].is_string()) {
    const auto& content = (*message)["content"].get_ref<const std::string&>();
    text_ += content;
    for (const char c : content) trailing_blanks_ = blank(c) ? trailing_blanks_ + 1 : 0;
  }
  if (frame.value("done", false)) {
    done_ = true;
    done_reason_ = frame.value("done_reason", "stop");
    load_time_ = std::chrono::milliseconds(frame.value("load_duration", std::int64_t{0}) / 1000000);
  }
  if (text_.size() > kLongestAnswer || trailing_blanks_ > kMostBlanks) {
    error_ = "the model rambles";
    return false;
  }
  return true;
}

ChatReply ChatStream::finish() && {
  if (error_.empty() && !buffer_.empty()) static_cast<void>(line(buffer_));
  ChatReply reply;
  reply.text = std::move(text_);
  if (!error_.empty()) {
    reply.message = fmt::format("Ollama: {}", error_);
  } else if (!done_) {
    reply.message = "Ollama: the stream ended without 'done'";
  } else if (done_reason_ == "length") {
    reply.outcome = ChatOutcome::cut;
    reply.message = "Ollama: the answer was cut at num_predict";
  } else if (reply.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    reply.outcome = ChatOutcome::empty;
    reply.message = "Ollama: the answer is empty";
  } else {
    reply.outcome = ChatOutcome::done;
  }
  return reply;
}

}  // namespace infra
