#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>

#include "tests/double/ollama_double.hpp"

int main(int argc, char** argv) try {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  ollama_double::Settings settings;
  std::int64_t load_ms = 0;
  CLI::App app("Stands in for an Ollama server; its answers are made up.");
  app.add_option("--port", settings.port, "port on 127.0.0.1; 0: any")->required();
  app.add_option("--model", settings.model, "the one model it has");
  app.add_option("--load-ms", load_ms, "time to load the model");
  app.add_option("--tokens-per-second", settings.tokens_per_second, "0: at once");
  app.add_option("--parallel", settings.parallel, "answers at a time")->check(CLI::Range(1, 64));
  CLI11_PARSE(app, argc, argv);
  settings.load_time = std::chrono::milliseconds(load_ms);

  const ollama_double::OllamaDouble server(settings);
  fmt::print("{}\n", server.url());
  std::fflush(stdout);
  int signal = 0;
  sigwait(&signals, &signal);
  return 0;
} catch (const std::exception& e) {
  fmt::print(stderr, "ollama-double: {}\n", e.what());
  return 1;
}
