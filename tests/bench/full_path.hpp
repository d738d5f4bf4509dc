#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/process_figures.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/web_app.hpp"
#include "tests/bench/worker_process.hpp"
#include "tests/double/ollama_double.hpp"

namespace bench {

// The program between a Redis of its own and a model that answers at once, or so many tokens a
// second, and the web app before it. It is seen by what it does.
class FullPath {
 public:
  // With its default settings, but for section.key=value.
  explicit FullPath(const std::vector<std::string>& settings = {}, double tokens_per_second = 0);

  // Lets reflections of all texts through until the model is asked nothing any more.
  void warm();
  // Throws unless some of these have all that a reader wants.
  void check_complete(const std::vector<Written>& written);
  // Throws unless it has what a writer in danger is shown.
  void check_crisis(const Written& written);

  support::RedisServer server;
  ollama_double::OllamaDouble model;
  WorkerHost host{server};
  WebApp web{server};
  std::unique_ptr<support::Program> worker;
  ProcessFigures worker_figures;
  ProcessFigures redis_figures;

 private:
  void require(const Written& written, std::initializer_list<std::string_view> parts);
};

// All of what waits is a hit. The worker, the worker with 30 reflections of each writer before, and
// the bare worker take turns. Returns the median of what the worker reached without a history.
double measure_full_throughput(FullPath& path, const Options& options, Report& report);
// From a push to the event that it has ended: one at a time, and while half of `jobs_per_s` come.
void measure_visible(FullPath& path, double jobs_per_s, const Options& options, Report& report);
// After all that.
void measure_memory(FullPath& path, double idle_rss_mb, Report& report);

}  // namespace bench
