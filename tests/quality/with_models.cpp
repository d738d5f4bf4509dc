#include "tests/quality/with_models.hpp"

#include <stdexcept>

#include "infra/ollama_client.hpp"
#include "worker/enricher.hpp"

namespace quality {
namespace {

worker::Config configuration() {
  auto config = worker::load_config({}, worker::current_environment());
  if (!config) throw std::runtime_error(config.error().message);
  return *std::move(config);
}

}  // namespace

struct WithModels::Parts {
  const worker::Config config = configuration();
  infra::SystemClock clock;
  infra::Metrics metrics;
  infra::SingleFlight flights;
  infra::OllamaServer server{config.ollama_settings(), clock};
  infra::OllamaClient client{server, clock};
  worker::Enricher enricher{config, nullptr, flights, client, clock, metrics};
  infra::Stop never;
};

WithModels::WithModels() : parts_(std::make_unique<Parts>()) {}
WithModels::~WithModels() = default;

std::string WithModels::names() const {
  std::string names;
  for (const auto& name : {parts_->config.ollama.text_model, parts_->config.ollama.embed_model}) {
    if (name.empty() || !parts_->client.identity_of(name, parts_->never)) continue;
    names += (names.empty() ? "" : " and ") + name;
  }
  return names;
}

stages::Analysis WithModels::analyse(const std::string& text) {
  return parts_->enricher.stage_one(text, {}, parts_->never).analysis;
}

}  // namespace quality
