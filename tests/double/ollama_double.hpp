#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "tests/double/settings.hpp"

namespace ollama_double {

// Stands in for Ollama in tests and demonstrations: the same paths, statuses, words and field
// types, models loaded and unloaded as Ollama does it, answers made up from the prompt and the
// seed; and whatever can go wrong, on demand (faults.hpp). Listens on 127.0.0.1.
//
// Threads: any thread may call anything.
class OllamaDouble {
 public:
  // Throws std::runtime_error when the port is taken, std::invalid_argument when the faults are
  // no script.
  explicit OllamaDouble(Settings settings);
  ~OllamaDouble();

  int port() const;
  std::string url() const;
  std::string stats_json() const;  // what GET /_double/stats answers
  int loads() const;               // of chat models
  int chats() const;               // requests to /api/chat that asked something
  int watched() const;             // those of them that held the word
  // How long it took in all to answer requests that were read: what a client waited at least.
  std::chrono::nanoseconds answering() const;

  // What the next requests get, instead of what is left of the last script. Throws
  // std::invalid_argument with a sentence when it is no script.
  void set_faults(const std::string& script);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ollama_double
