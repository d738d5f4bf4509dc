#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

namespace ollama_double {

// Counts what was asked.
//
// Threads: any.
class Tally {
 public:
  void request(const std::string& endpoint);
  // What a request to chat, generate or embed says.
  void body(const std::string& endpoint, const nlohmann::json& body);
  void question(bool watched);
  void refusal(int status);
  void fault();
  void answered(std::chrono::nanoseconds took);

  int questions() const;
  int watched() const;
  std::chrono::nanoseconds answering() const;
  nlohmann::json json() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, int> requests_{{"chat", 0}, {"generate", 0}, {"embed", 0},  {"tags", 0},
                                       {"ps", 0},   {"show", 0},     {"version", 0}};
  std::map<std::string, int> options_;
  std::map<std::string, int> refusals_;
  nlohmann::json last_request_ = nlohmann::json::object();
  nlohmann::json last_embed_ = nlohmann::json::object();
  int questions_ = 0;
  int watched_ = 0;
  int faults_ = 0;
  std::chrono::nanoseconds answering_{0};
};

}  // namespace ollama_double
