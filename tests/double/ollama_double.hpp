#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace ollama_double {

struct Settings {
  int port = 0;  // 0: any free one
  std::string model = "phi3:latest";
  std::chrono::milliseconds load_time{0};
  double tokens_per_second = 0;  // 0: at once
  int parallel = 1;
  std::string watched_for = {};  // a word that makes it think for minutes; empty: none
};

// Stands in for Ollama in tests and demonstrations: the same paths, statuses and field types,
// answers made up from the prompt and the seed. Counts model loads the way Ollama performs them:
// a request whose runner options differ from the loaded ones loads again. Listens on 127.0.0.1.
class OllamaDouble {
 public:
  // Throws std::runtime_error when the port is taken.
  explicit OllamaDouble(Settings settings);
  ~OllamaDouble();

  int port() const;
  std::string url() const;
  std::string stats_json() const;  // what GET /_double/stats answers
  int loads() const;
  int chats() const;    // requests to /api/chat that asked something
  int watched() const;  // those of them that held the word

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ollama_double
