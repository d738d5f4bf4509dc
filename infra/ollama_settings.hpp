#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "infra/llm_client.hpp"

namespace infra {

struct OllamaSettings {
  std::string base_url = "http://127.0.0.1:11434";
  std::string api_key;  // sent as a bearer token when not empty
  std::string ca_file;  // for https; empty: the system's
  std::string model = "phi3:mini";
  std::string keep_alive = "30m";
  RunnerOptions runner;

  std::chrono::milliseconds connect_limit{2'000};
  std::chrono::milliseconds small_limit{5'000};  // for questions that cost the server nothing
  std::chrono::milliseconds preload_limit{600'000};
  std::chrono::milliseconds first_token_limit{120'000};
  std::chrono::milliseconds idle_limit{30'000};
  std::chrono::milliseconds total_limit{0};  // 0: by the length of question and answer
  // A question that took so long to load the model was asked of a model that had been unloaded.
  std::chrono::milliseconds reload_time{1'000};

  int retry_attempts = 3;
  std::vector<std::chrono::milliseconds> retry_backoff;
  unsigned most_requests = 1;  // at a time
};

}  // namespace infra
