#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "tests/double/faults.hpp"
#include "tests/double/http_connection.hpp"
#include "tests/double/request_body.hpp"

namespace ollama_double {

inline constexpr const char* kJsonType = "application/json; charset=utf-8";

// One JSON document as a whole answer, as the fault wants it.
void deliver(const nlohmann::json& document, const Fault& fault, Connection& connection,
             Answer& answer);

// Of the error with this status: Ollama's where it has some.
std::string words_of_status(int status, const std::string& model);

// Sends what a model says, streamed or whole, as the fault wants it.
class Delivery {
 public:
  Delivery(const Ask& ask, const Fault& fault, Connection& connection, Answer& answer)
      : ask_(ask), fault_(fault), connection_(connection), answer_(answer) {}

  // False: say no more. The end is then dealt with.
  bool token(const std::string& text, bool thinking);
  void finish(const nlohmann::json& figures);

 private:
  nlohmann::json frame(const std::string& text, bool thinking) const;
  nlohmann::json last_frame(const nlohmann::json& figures) const;
  bool send(const nlohmann::json& frame);
  bool send_bytes(const std::string& line);
  bool break_off();
  void end_stream_with(const std::string& line);

  const Ask& ask_;
  const Fault& fault_;
  Connection& connection_;
  Answer& answer_;
  int tokens_ = 0;
  bool ended_ = false;
  std::string said_;
  std::string thought_;
  std::string held_;  // lines that are sent at the end
};

}  // namespace ollama_double
