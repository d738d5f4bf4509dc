#pragma once

#include <span>
#include <string_view>

#include "worker/cli.hpp"
#include "worker/config.hpp"

namespace CLI {
class App;
}

namespace worker {

struct Command {
  std::string_view words;
  std::string_view summary;
  std::string_view example;
  void (*add_options)(CLI::App&, Options&);
  int (*run)(const Config&, const Options&) = nullptr;  // null: one of its parts has to be named
  bool asks_model = false;                              // or tells what it would be asked
};

// A command with parts comes before its parts.
std::span<const Command> commands();

}  // namespace worker
