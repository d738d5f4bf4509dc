#include "worker/commands.hpp"

#include <fmt/format.h>

#include "worker/exit_code.hpp"

namespace worker {
namespace {

constexpr struct {
  std::string_view words;
  int (*run)(const Config&, const Options&);
  bool asks_model = false;  // or tells what it would be asked
} kHandlers[] = {
    {"run", run_worker, true},
    {"enrich", enrich_text, true},
    {"push", push_reflections},
    {"show", show_reflection},
    {"queue", queue_status},
    {"queue status", queue_status},
    {"queue pause", queue_pause},
    {"queue resume", queue_resume},
    {"queue audit", queue_audit},
    {"queue dead list", queue_dead_list},
    {"queue dead show", queue_dead_show},
    {"queue dead retry", queue_dead_retry},
    {"queue dead drop", queue_dead_drop},
    {"cache-stats", show_cache_stats},
    {"cache clear", cache_clear},
    {"cache purge-expired", cache_purge_expired},
    {"cache trim", cache_trim},
    {"cache verify", cache_verify},
    {"cache invalidate", cache_invalidate},
    {"cache warm", cache_warm, true},
    {"cache zero-stats", cache_zero_stats},
    {"cache inspect", cache_inspect},
    {"cache explain", cache_explain, true},
    {"metrics", show_metrics},
    {"doctor", run_doctor, true},
    {"tune", tune_threads},
    {"config", show_config, true},
};

}  // namespace

int run_command(const Config& config, const Options& options) {
  for (const auto& handler : kHandlers) {
    if (handler.words != options.command) continue;
    if (!handler.asks_model) return handler.run(config, options);
    Config prepared = config;
    set_thread_choice(prepared);
    return handler.run(prepared, options);
  }
  return failed(fmt::format("{} is no command", options.command));
}

}  // namespace worker
