#include "worker/commands.hpp"

#include <fmt/format.h>

#include "worker/cli_commands.hpp"
#include "worker/exit_code.hpp"

namespace worker {

int run_command(const Config& config, const Options& options) {
  for (const Command& command : commands()) {
    if (command.words != options.command || command.run == nullptr) continue;
    if (!command.asks_model) return command.run(config, options);
    Config prepared = config;
    set_thread_choice(prepared);
    return command.run(prepared, options);
  }
  return failed(fmt::format("{} is no command", options.command));
}

}  // namespace worker
