#include "infra/chat_stream.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "infra/foreign_json.hpp"
#include "infra/json_string.hpp"
#include "infra/raw_json.hpp"

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

// Whether every value in it says what its bytes are: no character but of ASCII, none by its number.
bool plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; }) &&
         text.find("\\u") == std::string_view::npos;
}

// The piece of the answer in a line as all but the last are:
//   {"model":"m","created_at":"...","message":{"role":"assistant","content":"..."},"done":false}
// Nothing for a line that holds anything else, also where this cannot tell whether it is JSON.
std::optional<std::string> content_of_usual(std::string_view text) {
  if (!plain(text)) return std::nullopt;
  bool usual = true;
  std::string_view message;
  const auto on_frame = [&](std::string_view written, std::string_view value) {
    const MemberName name(written);
    if (name.is("message")) {
      message = value;
    } else if (name.is("model") || name.is("created_at")) {
      usual = usual && value.starts_with('"');
    } else {
      usual = usual && name.is("done") && value == "false";
    }
  };
  if (!each_member(text, on_frame) || !usual || message.empty()) return std::nullopt;
  std::string_view content = R"("")";
  const auto on_message = [&](std::string_view written, std::string_view value) {
    const MemberName name(written);
    if (name.is("content")) {
      content = value;
    } else {
      usual = usual && name.is("role") && value.starts_with('"');
    }
  };
  if (!each_member(message, on_message) || !usual) return std::nullopt;
  return decoded_string(content);
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
  if (const auto content = content_of_usual(text)) {
    take(*content);
    return sane();
  }
  const auto frame = nlohmann::json::parse(text, nullptr, false);
  if (!frame.is_object()) {
    return fault(ChatOutcome::garbled, "a line of the stream is not a JSON object");
  }
  if (member(frame, "error") != nullptr) {
    const std::string error = text_at(frame, "error");
    return fault(ChatOutcome::error_in_stream, error.empty() ? "an error without a text" : error);
  }
  if (const auto* message = member(frame, "message"); message != nullptr) {
    take(text_at(*message, "content"));
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
  return sane();
}

void ChatStream::take(std::string_view content) {
  begun_ = begun_ || !content.empty();
  reply_.text += content;
  for (const char c : content) trailing_blanks_ = blank(c) ? trailing_blanks_ + 1 : 0;
}

bool ChatStream::sane() {
  if (reply_.text.size() <= kLongestAnswer && trailing_blanks_ <= kMostBlanks) return true;
  return fault(ChatOutcome::rambling, "the model rambles");
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
