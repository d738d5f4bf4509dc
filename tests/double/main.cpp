#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>

#include "tests/double/faults.hpp"
#include "tests/double/ollama_double.hpp"

namespace {

// The first model named is the one, the others are there too.
void set_models(ollama_double::Settings& settings, std::vector<std::string> models) {
  if (models.empty()) return;
  settings.model = models.front();
  models.erase(models.begin());
  settings.more_models = std::move(models);
}

int wait_for_signal(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  ollama_double::Settings settings;
  std::vector<std::string> models;
  std::int64_t load_ms = 0;
  CLI::App app(
      "Stands in for an Ollama server; its answers are made up. Prints its URL, serves until\n"
      "SIGTERM. GET /_double/stats tells what was asked; POST /_double/fault takes a new script.");
  app.footer(std::string(ollama_double::fault_help()));
  app.add_option("--port", settings.port, "port on 127.0.0.1; 0: any")->required();
  app.add_option("--model", models, "a model for chat; may be repeated (phi3:latest)")
      ->allow_extra_args(false);
  app.add_option("--thinking-model", settings.thinking_models, "one that thinks; may be repeated")
      ->allow_extra_args(false);
  app.add_option("--embed-model", settings.embed_model, "a model for embeddings; \"\": none")
      ->capture_default_str();
  app.add_option("--load-ms", load_ms, "time to load a model");
  app.add_option("--tokens-per-second", settings.tokens_per_second, "0: at once");
  app.add_option("--prompt-tokens-per-second", settings.prompt_tokens_per_second, "0: at once");
  app.add_option("--best-threads", settings.best_threads,
                 "the num_thread it is fastest with; 0: all the same");
  app.add_option("--parallel", settings.parallel, "answers of a model at a time")
      ->check(CLI::Range(1, 64));
  app.add_option("--max-queue", settings.max_queue, "loads that may wait")
      ->check(CLI::Range(0, 1 << 20))
      ->capture_default_str();
  app.add_option("--fault", settings.faults, "a script of faults, see below");
  CLI11_PARSE(app, argc, argv);
  settings.load_time = std::chrono::milliseconds(load_ms);
  set_models(settings, std::move(models));

  const ollama_double::OllamaDouble server(settings);
  fmt::print("{}\n", server.url());
  std::fflush(stdout);
  return wait_for_signal(signals);
} catch (const std::exception& e) {
  fmt::print(stderr, "ollama-double: {}\n", e.what());
  return 1;
}
