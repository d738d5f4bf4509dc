#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ollama_double {

enum class FaultKind {
  ok,
  status,
  reset,
  close,
  hang,
  drip,
  error,
  no_done,
  repeat,
  blanks,
  empty,
  garbage,
  html,
  giant,
  types,
  split,
  crlf,
  blank_lines,
  buffered,
  refuse,
  digest,
  version,
  evict,
};

struct Fault {
  FaultKind kind = FaultKind::ok;
  std::optional<int> number = std::nullopt;  // a status for FaultKind::status
};

// The grammar of fault scripts, for --help.
std::string_view fault_help();

// What the next requests get. A request takes the first step left that names its endpoint; none
// left: it is answered as it should be. Steps that happen to the server (refuse, digest, version,
// evict) happen when the last request before them arrives, those at the front at once.
//
//   script = step {"," step}
//   step   = [endpoint "="] kind [":" number] ["*" [count]]      "*" alone: for ever
//
// Threads: any.
class FaultScript {
 public:
  explicit FaultScript(std::string_view script) { set(script); }
  // Replaces what is left. Throws std::invalid_argument with a sentence, and changes nothing,
  // when it is no script.
  void set(std::string_view script);
  // Endpoints: chat, generate and embed that ask something, load (chat and generate that do
  // not), tags, ps, show, version.
  Fault take(std::string_view endpoint);
  // Steps that happen to the server now.
  std::vector<Fault> due();
  std::size_t steps_left() const;

 private:
  struct Step {
    std::string endpoint;  // "": chat, generate and embed; "any"
    Fault fault;
    std::optional<int> times = 1;  // nothing: for ever
  };
  static Step parse_step(std::string_view text);

  mutable std::mutex mutex_;
  std::deque<Step> steps_;
};

}  // namespace ollama_double
