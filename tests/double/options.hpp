#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ollama_double {

// What a model is loaded with. A request that wants another one loads the model again.
struct RunnerOptions {
  std::optional<std::int64_t> num_ctx = std::nullopt;  // nothing: as it is
  std::optional<std::int64_t> num_batch = std::nullopt;
  std::optional<bool> use_mmap = std::nullopt;
  std::int64_t num_gpu = -1;
  std::int64_t main_gpu = 0;
  std::int64_t num_thread = 0;  // 0: the server decides, which is another choice than any number
  std::int64_t draft_num_predict = 4;
  bool shift = true;
};

bool fits(const RunnerOptions& loaded, const RunnerOptions& wanted);

struct Options {
  RunnerOptions runner;
  std::int64_t num_predict = -1;
  std::int64_t seed = -1;
  std::vector<std::string> stop;
};

// Of a request's "options" and "shift". Unknown names and nulls are ignored, a fraction for an
// integer is cut; a wrong type throws Refused (500) with Ollama's words.
Options options_of(const nlohmann::json& body);

}  // namespace ollama_double
