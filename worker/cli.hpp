#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "worker/config.hpp"

namespace worker {

// What the command line asks for.
struct Options {
  std::string command;  // its words, such as "cache clear"
  ConfigRequest config;
  bool json = false;

  // Of single commands; see their help.
  bool drain = false, check = false, verbose = false, prometheus = false, watch = false,
       all = false, payload = false, brief = false, explain = false, apply = false;
  std::optional<std::int64_t> once;
  int top = 0;
  double wait = 0;
  std::optional<std::string> text;
  std::optional<std::string> sid;
  std::optional<std::string> stage, model, owner, older_than, threads;
  std::vector<std::string> arguments;
};

// The process is to end now: help, version, or a mistake in the command line.
struct EndNow {
  int exit_code = 0;
  std::string text;  // to stdout with exit code 0, else to stderr
};

std::variant<Options, EndNow> parse_command_line(int argc, const char* const* argv);

// Every command's words, for completion and tests.
std::vector<std::string> command_names();

}  // namespace worker
