#include "tests/compat/worker_host.hpp"

#include <fmt/format.h>

namespace compat {
namespace {

constexpr std::string_view kNoModel = "http://127.0.0.1:1";

// A report of a sanitizer is to end the program as well.
std::map<std::string, std::string> sanitizer_options() {
  std::map<std::string, std::string> options;
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) options[name] = value;
  }
  return options;
}

std::unique_ptr<ollama_double::OllamaDouble> model_of(World world) {
  if (world == World::without_model) return nullptr;
  ollama_double::Settings settings;
  if (world == World::stage_two_hangs) settings.watched_for = "tips:";  // of no other prompt
  return std::make_unique<ollama_double::OllamaDouble>(std::move(settings));
}

}  // namespace

WorkerHost::WorkerHost(World world) : model_(model_of(world)) {
  const int port = support::free_port();
  admin_ = fmt::format("http://127.0.0.1:{}", port);
  std::vector<std::string> settings{fmt::format("admin.port={}", port), "worker.slots=1"};
  if (world == World::without_cache) settings.emplace_back("caching.enabled=false");
  worker_ =
      host_.start(model_ ? model_->url() : std::string(kNoModel), settings, sanitizer_options());
  if (!worker_->says("admin http://") || !worker_->says("queue reflections:normalized at")) {
    throw std::runtime_error("the worker does not start: " + worker_->err());
  }
}

int WorkerHost::stop() {
  worker_->signal(SIGTERM);
  return worker_->wait();
}

}  // namespace compat
