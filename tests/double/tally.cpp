#include "tests/double/tally.hpp"

namespace ollama_double {

void Tally::request(const std::string& endpoint) {
  const std::lock_guard lock(mutex_);
  ++requests_[endpoint];
}

void Tally::body(const std::string& endpoint, const nlohmann::json& body) {
  const std::lock_guard lock(mutex_);
  (endpoint == "embed" ? last_embed_ : last_request_) = body;
  const auto options = body.find("options");
  if (options == body.end() || !options->is_object()) return;
  for (const auto& [name, value] : options->items()) ++options_[name];
}

void Tally::question(bool watched) {
  const std::lock_guard lock(mutex_);
  ++questions_;
  if (watched) ++watched_;
}

void Tally::refusal(int status) {
  const std::lock_guard lock(mutex_);
  ++refusals_[std::to_string(status)];
}

void Tally::fault() {
  const std::lock_guard lock(mutex_);
  ++faults_;
}

int Tally::questions() const {
  const std::lock_guard lock(mutex_);
  return questions_;
}

int Tally::watched() const {
  const std::lock_guard lock(mutex_);
  return watched_;
}

nlohmann::json Tally::json() const {
  const std::lock_guard lock(mutex_);
  return {{"requests", requests_},     {"options", options_},
          {"refusals", refusals_},     {"last_request", last_request_},
          {"last_embed", last_embed_}, {"questions", questions_},
          {"faults", faults_}};
}

void Tally::answered(std::chrono::nanoseconds took) {
  const std::lock_guard lock(mutex_);
  answering_ += took;
}

std::chrono::nanoseconds Tally::answering() const {
  const std::lock_guard lock(mutex_);
  return answering_;
}

}  // namespace ollama_double
