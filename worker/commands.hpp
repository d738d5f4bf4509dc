#pragma once

#include <optional>

#include "worker/cli.hpp"
#include "worker/config.hpp"

namespace worker {

// One function for each command; results go to stdout, everything else to stderr. They return
// the exit code of the process.
int run_worker(const Config& config, const Options& options);
int enrich_text(const Config& config, const Options& options);
int push_reflections(const Config& config, const Options& options);
int show_reflection(const Config& config, const Options& options);
int queue_status(const Config& config, const Options& options);
int queue_pause(const Config& config, const Options& options);
int queue_resume(const Config& config, const Options& options);
int queue_audit(const Config& config, const Options& options);
int queue_dead_list(const Config& config, const Options& options);
int queue_dead_show(const Config& config, const Options& options);
int queue_dead_retry(const Config& config, const Options& options);
int queue_dead_drop(const Config& config, const Options& options);
int show_cache_stats(const Config& config, const Options& options);
int cache_clear(const Config& config, const Options& options);
int cache_purge_expired(const Config& config, const Options& options);
int cache_trim(const Config& config, const Options& options);
int cache_verify(const Config& config, const Options& options);
int cache_invalidate(const Config& config, const Options& options);
int cache_warm(const Config& config, const Options& options);
int cache_zero_stats(const Config& config, const Options& options);
int cache_inspect(const Config& config, const Options& options);
int cache_explain(const Config& config, const Options& options);
int show_metrics(const Config& config, const Options& options);
int run_doctor(const Config& config, const Options& options);
int tune_threads(const Config& config, const Options& options);
int show_config(const Config& config, const Options& options);

// Runs the command that the options name.
int run_command(const Config& config, const Options& options);

}  // namespace worker
