#include "infra/chat_stream.hpp"

#include <fmt/format.h>

#include "infra/foreign_json.hpp"

namespace infra {
namespace {

constexpr std::size_t kLongestLine = 1UL << 20U;
constexpr std::size_t kLongestAnswer = 256UL << 10U;
// A model caught in a JSON grammar emits blanks until it is cut off; nobody waits for that.
constexpr std::size_t kMostBlanks = 256;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::chrono::nanoseconds time_at(const nlohmann::json& frame, const char* key) {
  return std::chrono::nanoseconds(std::max<std::int64_t>(0, whole_at(frame, key)));
}

}  // namespace

bool ChatStream::feed(std::string_view piece) {
  if (faulty_) return false;
  buffer_.append(piece);
  std::size_t start = 0;
  for (std::size_t end = 0; (end = buffer_.find('\n', start)) != std::string::npos;
       start = end + 1) {
    if (!line(std::string_view(buffer_).substr(start, end - start))) return false;
  }
  buffer_.erase(0, start);
  if (buffer_.size() <= kLongestLine) return true;
  return fault(ChatOutcome::garbled, "a line of the stream is longer than 1 MiB");
}

bool ChatStream::fault(ChatOutcome outcome, std::string message) {
  faulty_ = true;
  reply_.outcome = outcome;
  reply_.message = fmt::format("Ollama: {}", message);
  return false;
}

bool ChatStream::line(std::string_view text) {
  if (text.find_first_not_of(" \t\r") == std::string_view::npos) return true;
  const auto frame = nlohmann::json::parse(text, nullptr, false);
  if (!frame.is_object()) {
    return fault(ChatOutcome::garbled, "a line of the stream is not a JSON object");
  }
  if (member(frame, "error") != nullptr) {
    const std::string error = text_at(frame, "error");
    return fault(ChatOutcome::error_in_stream, error.empty() ? "an error without a text" : error);
  }
  if (const auto* message = member(frame, "message"); message != nullptr) {
    const std::string content = text_at(*message, "content");
    begun_ = begun_ || !content.empty();
    reply_.text += content;
    for (const char c : content) trailing_blanks_ = blank(c) ? trailing_blanks_ + 1 : 0;
  }
  if (flag_at(frame, "done")) {
    using std::chrono::duration_cast;
    done_ = true;
    done_reason_ = text_at(frame, "done_reason");
    ChatFigures& figures = reply_.figures;
    figures.load = duration_cast<std::chrono::milliseconds>(time_at(frame, "load_duration"));
    figures.prompt_tokens = whole_at(frame, "prompt_eval_count");
    figures.prompt_time = time_at(frame, "prompt_eval_duration");
    figures.tokens = whole_at(frame, "eval_count");
    figures.time = time_at(frame, "eval_duration");
  }
  if (reply_.text.size() > kLongestAnswer || trailing_blanks_ > kMostBlanks) {
    return fault(ChatOutcome::rambling, "the model rambles");
  }
  return true;
}

ChatReply ChatStream::finish() && {
  if (!faulty_ && !buffer_.empty()) static_cast<void>(line(buffer_));
  if (faulty_) return std::move(reply_);
  const auto judged = [&](ChatOutcome outcome, std::string_view message) {
    reply_.outcome = outcome;
    reply_.message = message;
    return std::move(reply_);
  };
  if (!done_) return judged(ChatOutcome::unfinished, "Ollama: the stream ended without 'done'");
  if (done_reason_ == "length") {
    return judged(ChatOutcome::cut, "Ollama: the answer was cut at num_predict");
  }
  if (reply_.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    return judged(ChatOutcome::empty, "Ollama: the answer is empty");
  }
  return judged(ChatOutcome::done, "");
}

}  // namespace infra
