#include "tests/double/delivery.hpp"

#include <fmt/format.h>

#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;

constexpr const char* kStreamType = "application/x-ndjson";
constexpr const char* kDied = "llama-server process has terminated: signal: killed";
constexpr const char* kGarbage = "\x01}{ not JSON at all\n";
constexpr const char* kPage = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>\n";
constexpr int kGiantLine = 16 << 20;

// The same shape with no value of the type it should have.
json mistyped(const json& value) {
  if (value.is_structured()) {
    json copy = value;
    for (auto& part : copy) part = mistyped(part);
    return copy;
  }
  if (value.is_boolean()) return "yes";
  return value.is_number() ? json("x") : json(7);
}

json with_wrong_types(json frame, int degree) {
  for (auto& [name, value] : frame.items()) {
    const bool says = name == "message" || name == "response" || name == "model";
    if (degree < (says ? 2 : name == "done" ? 1 : 0)) continue;
    value = mistyped(value);
  }
  return frame;
}

// The borders between the first and the second byte of letters that have more than one.
std::vector<std::string_view> cut_within_letters(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0xC0U) continue;
    parts.push_back(text.substr(start, at + 1 - start));
    start = at + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

void send_cut(std::string_view text, Connection& connection, Answer& answer) {
  for (const std::string_view part : cut_within_letters(text)) {
    if (!answer.piece(part)) return;
    connection.wait_until(std::chrono::steady_clock::now() + std::chrono::milliseconds(1));
  }
}

std::string giant_text(const Fault& fault) {
  return std::string(static_cast<std::size_t>(fault.number.value_or(kGiantLine)), 'a');
}

json error_of(const char* text) { return {{"error", text}}; }

}  // namespace

std::string words_of_status(int status, const std::string& model) {
  switch (status) {
    case 404:
      return fmt::format("model '{}' not found", model);
    case 499:
      return "request canceled";
    case 503:
      return "server busy, please try again.  maximum pending requests exceeded";
    default:
      return status >= 500 ? kDied : "invalid request";
  }
}

void deliver(const json& document, const Fault& fault, Connection& connection, Answer& answer) {
  json body = document;
  switch (fault.kind) {
    case FaultKind::garbage:
      return answer.whole(200, kJsonType, kGarbage);
    case FaultKind::html:
      return answer.whole(200, "text/html", kPage);
    case FaultKind::empty:
      return answer.whole(200, kJsonType, "");
    case FaultKind::no_done:
      return answer.whole(200, kJsonType, "{}");
    case FaultKind::blanks:
      return answer.whole(200, kJsonType,
                          std::string(static_cast<std::size_t>(fault.number.value_or(4096)), ' '));
    case FaultKind::hang:
      return connection.wait_for_end();
    case FaultKind::error:
    case FaultKind::repeat:
      throw Refused(500, kDied);
    case FaultKind::giant:
      body["padding"] = giant_text(fault);
      break;
    case FaultKind::types:
      body = mistyped(body);
      break;
    case FaultKind::crlf:
    case FaultKind::blank_lines:
      return answer.whole(200, kJsonType, "\r\n" + body.dump() + "\r\n");
    case FaultKind::split:
      answer.begin_stream(kJsonType);
      send_cut(body.dump(), connection, answer);
      return answer.end_stream();
    default:
      break;
  }
  answer.whole(200, kJsonType, body.dump());
}

json Delivery::frame(const std::string& text, bool thinking) const {
  json frame{{"model", ask_.name},
             {"created_at", time_text(std::chrono::system_clock::now())},
             {"done", false}};
  json& holder = ask_.chat ? frame["message"] : frame;
  if (ask_.chat) holder["role"] = "assistant";
  holder[ask_.chat ? "content" : "response"] = thinking ? "" : text;
  if (thinking) holder["thinking"] = text;
  return frame;
}

json Delivery::last_frame(const json& figures) const {
  json last = frame(ask_.stream ? "" : said_, false);
  if (!ask_.stream && !thought_.empty())
    (ask_.chat ? last["message"] : last)["thinking"] = thought_;
  last.update(figures);
  return last;
}

bool Delivery::send_bytes(const std::string& line) {
  if (fault_.kind == FaultKind::buffered) {
    held_ += line;
    return !connection_.over();
  }
  if (!answer_.begun()) answer_.begin_stream(kStreamType);
  if (fault_.kind == FaultKind::split) {
    send_cut(line, connection_, answer_);
    return !connection_.over();
  }
  return answer_.piece(line);
}

bool Delivery::send(const json& frame) {
  const int degree = fault_.number.value_or(0);
  std::string line = fault_.kind == FaultKind::types && (degree >= 2 || frame["done"] == true)
                         ? with_wrong_types(frame, degree).dump()
                         : frame.dump();
  if (fault_.kind == FaultKind::crlf) line += '\r';
  if (fault_.kind == FaultKind::blank_lines) line.insert(0, "\n \n");
  return send_bytes(line + "\n");
}

// True when the answer ends here, in the way of the fault.
bool Delivery::break_off() {
  switch (fault_.kind) {
    case FaultKind::hang:
      connection_.wait_for_end();
      break;
    case FaultKind::error:
      if (!ask_.stream || tokens_ == 0) throw Refused(500, kDied);
      end_stream_with(error_of(kDied).dump() + "\n");
      break;
    case FaultKind::no_done:
    case FaultKind::repeat:
      if (ask_.stream) {
        end_stream_with("");
      } else {
        answer_.whole(200, kJsonType, last_frame(json::object()).dump());
      }
      break;
    case FaultKind::garbage:
      if (!ask_.stream) return false;
      end_stream_with(kGarbage);
      break;
    case FaultKind::html:
      answer_.whole(200, "text/html", kPage);
      break;
    default:
      return false;
  }
  ended_ = true;
  return true;
}

void Delivery::end_stream_with(const std::string& line) {
  if (!answer_.begun()) answer_.begin_stream(kStreamType);
  if (!line.empty()) answer_.piece(line);
  answer_.end_stream();
}

bool Delivery::token(const std::string& text, bool thinking) {
  const bool at_start = fault_.kind == FaultKind::garbage || fault_.kind == FaultKind::html;
  const bool counts = fault_.kind == FaultKind::hang || fault_.kind == FaultKind::error ||
                      (fault_.kind == FaultKind::no_done && fault_.number);
  if ((at_start || (counts && tokens_ == fault_.number.value_or(1))) && break_off()) return false;
  const bool giant = fault_.kind == FaultKind::giant && tokens_ == 0;
  const std::string piece = giant ? giant_text(fault_) : text;
  ++tokens_;
  (thinking ? thought_ : said_) += piece;
  return ask_.stream ? send(frame(piece, thinking)) : !connection_.over();
}

void Delivery::finish(const json& figures) {
  if (ended_ || break_off()) return;
  if (ask_.stream) {
    send(last_frame(figures));
    return end_stream_with(held_);
  }
  if (fault_.kind == FaultKind::types) {
    const json mangled = with_wrong_types(last_frame(figures), fault_.number.value_or(0));
    return answer_.whole(200, kJsonType, mangled.dump());
  }
  const bool in_text = fault_.kind == FaultKind::empty || fault_.kind == FaultKind::blanks ||
                       fault_.kind == FaultKind::giant;
  deliver(last_frame(figures), in_text ? Fault{} : fault_, connection_, answer_);
}

}  // namespace ollama_double
