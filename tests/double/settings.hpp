#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace ollama_double {

struct Settings {
  int port = 0;  // 0: any free one
  std::string model = "phi3:latest";
  std::chrono::milliseconds load_time{0};
  double tokens_per_second = 0;               // 0: at once
  int parallel = 1;                           // answers of one model at a time
  std::string watched_for = {};               // a word that makes it think for minutes; empty: none
  std::vector<std::string> more_models = {};  // for chat, too
  std::vector<std::string> thinking_models = {};  // for chat, too: they think unless told not to
  std::string embed_model = "nomic-embed-text:latest";  // empty: none
  std::string faults = {};                              // a script: faults.hpp
  int max_queue = 512;                                  // loads that may wait for another load
  double prompt_tokens_per_second = 0;                  // 0: at once
  // The number of threads it is fastest with, at tokens_per_second; slower with fewer and with
  // more. 0: the number changes nothing.
  int best_threads = 0;
};

}  // namespace ollama_double
