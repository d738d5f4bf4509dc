#include "tests/double/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace ollama_double {
namespace {

constexpr std::string_view kEndpoints[] = {"chat", "generate", "embed", "load", "tags",
                                           "ps",   "version",  "show",  "any"};
constexpr struct {
  std::string_view name;
  FaultKind kind;
} kKinds[] = {
    {"ok", FaultKind::ok},
    {"reset", FaultKind::reset},
    {"close", FaultKind::close},
    {"hang", FaultKind::hang},
    {"drip", FaultKind::drip},
    {"error", FaultKind::error},
    {"no-done", FaultKind::no_done},
    {"repeat", FaultKind::repeat},
    {"blanks", FaultKind::blanks},
    {"empty", FaultKind::empty},
    {"garbage", FaultKind::garbage},
    {"html", FaultKind::html},
    {"giant", FaultKind::giant},
    {"types", FaultKind::types},
    {"split", FaultKind::split},
    {"crlf", FaultKind::crlf},
    {"blank-lines", FaultKind::blank_lines},
    {"buffered", FaultKind::buffered},
    {"refuse", FaultKind::refuse},
    {"digest", FaultKind::digest},
    {"version", FaultKind::version},
    {"evict", FaultKind::evict},
};

constexpr std::string_view kHelp = R"(Fault scripts:
  SCRIPT = STEP{,STEP}      STEP = [ENDPOINT=]KIND[:N][*[COUNT]]
  A request takes the first step left that names its endpoint; "*" alone is for ever.
  Endpoints: chat generate embed (that ask something), load (chat and generate that do not),
  tags ps show version, any; without one: chat, generate and embed.
  Example: 503*3,500,ok,hang:20,reset:100,tags=404,refuse:500
    ok             as it should be
    400..599       this status, with Ollama's words where it has some
    reset[:BYTES]  a TCP reset after so many bytes of the answer (0)
    close[:BYTES]  the same with an ordinary end
    hang[:TOKENS]  silence after so many tokens; 0: not even a header (0)
    drip[:MS]      one byte each so many milliseconds (1)
    error[:TOKENS] a line {"error":...} after so many tokens, then the end (1)
    no-done[:TOKENS]  the end without a last frame (after all tokens)
    repeat[:TOKENS]   the same token again and again, then the end without a last frame (31)
    blanks[:TOKENS]   nothing but white space (as many as num_predict allows)
    empty          an answer without a character
    garbage        bytes that are no JSON
    html           a web page, as from a proxy
    giant[:BYTES]  a line of this size (16 MiB)
    types[:DEGREE] wrong types: 0 of the figures, 1 of "done" too, 2 of everything (0)
    split          letters of several bytes, each cut by the border between two writes
    crlf           lines end with CR LF
    blank-lines    a blank line before each frame
    buffered       all frames in one write at the end, as from a proxy
  These happen to the server, when the last request of the steps before them arrives:
    refuse[:MS]    nobody listens, for so long (until other faults are set)
    digest         all models have another digest
    version        the server has another version
    evict          all models are unloaded
)";

int number_from(std::string_view text, std::string_view step) {
  int number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size() || number < 0) {
    throw std::invalid_argument(fmt::format("fault '{}': '{}' is no number", step, text));
  }
  return number;
}

Fault fault_from(std::string_view text, std::string_view step) {
  const auto colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  Fault fault;
  if (colon != std::string_view::npos) fault.number = number_from(text.substr(colon + 1), step);
  for (const auto& known : kKinds) {
    if (known.name == name) {
      fault.kind = known.kind;
      return fault;
    }
  }
  if (name.size() == 3 && (name[0] == '4' || name[0] == '5')) {
    return {FaultKind::status, number_from(name, step)};
  }
  throw std::invalid_argument(fmt::format("fault '{}': no kind '{}'", step, name));
}

bool happens_to_server(FaultKind kind) {
  return kind == FaultKind::refuse || kind == FaultKind::digest || kind == FaultKind::version ||
         kind == FaultKind::evict;
}

bool names(std::string_view step, std::string_view endpoint) {
  if (step.empty()) return endpoint == "chat" || endpoint == "generate" || endpoint == "embed";
  return step == "any" || step == endpoint;
}

}  // namespace

std::string_view fault_help() { return kHelp; }

FaultScript::Step FaultScript::parse_step(std::string_view text) {
  Step step;
  std::string_view rest = text;
  if (const auto equals = rest.find('='); equals != std::string_view::npos) {
    step.endpoint = rest.substr(0, equals);
    rest.remove_prefix(equals + 1);
    if (std::find(std::begin(kEndpoints), std::end(kEndpoints), step.endpoint) ==
        std::end(kEndpoints)) {
      throw std::invalid_argument(fmt::format("fault '{}': no endpoint '{}'", text, step.endpoint));
    }
  }
  if (const auto star = rest.find('*'); star != std::string_view::npos) {
    const auto times = rest.substr(star + 1);
    step.times = times.empty() ? std::nullopt : std::optional(number_from(times, text));
    rest = rest.substr(0, star);
  }
  step.fault = fault_from(rest, text);
  return step;
}

void FaultScript::set(std::string_view script) {
  std::deque<Step> steps;
  for (std::size_t at = 0; at < script.size();) {
    const auto end = std::min(script.find(',', at), script.size());
    steps.push_back(parse_step(script.substr(at, end - at)));
    at = end + 1;
  }
  std::erase_if(steps, [](const Step& step) { return step.times == 0; });
  const std::lock_guard lock(mutex_);
  steps_ = std::move(steps);
}

Fault FaultScript::take(std::string_view endpoint) {
  const std::lock_guard lock(mutex_);
  const auto step = std::find_if(steps_.begin(), steps_.end(), [&](const Step& each) {
    return !happens_to_server(each.fault.kind) && names(each.endpoint, endpoint);
  });
  if (step == steps_.end()) return {};
  const Fault fault = step->fault;
  if (step->times && --*step->times == 0) steps_.erase(step);
  return fault;
}

std::vector<Fault> FaultScript::due() {
  const std::lock_guard lock(mutex_);
  std::vector<Fault> due;
  while (!steps_.empty() && happens_to_server(steps_.front().fault.kind)) {
    due.push_back(steps_.front().fault);
    steps_.pop_front();
  }
  return due;
}

std::size_t FaultScript::steps_left() const {
  const std::lock_guard lock(mutex_);
  return steps_.size();
}

}  // namespace ollama_double
