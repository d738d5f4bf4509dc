#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/double/delivery.hpp"
#include "tests/double/faults.hpp"
#include "tests/double/request_body.hpp"
#include "tests/double/runners.hpp"
#include "tests/double/settings.hpp"
#include "tests/double/tally.hpp"

namespace ollama_double {

// What a model says to a request, from the prompt and the seed alone.
struct Utterance {
  std::vector<std::string> thinking;  // tokens
  std::vector<std::string> content;
  bool cut = false;  // by num_predict
};
Utterance utterance_of(const Ask& ask, const Fault& fault, std::int64_t context);

// Answers chat and generate: loads, waits for a place, reads the prompt, says the answer, at the
// speed of the settings.
class Generation {
 public:
  Generation(const Settings& settings, Runners& runners, Tally& tally);

  void answer(const Ask& ask, const Fault& fault, Connection& connection, Answer& answer);

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Course {
    Time start, loaded, placed, read;
    std::int64_t prompt_tokens = 0;
    std::size_t fresh_tokens = 0;  // not evaluated for the last prompt
    double speed = 0;              // tokens a second; 0: at once
  };

  void load_or_unload(const Ask& ask, const Fault& fault, Connection& connection, Answer& answer);
  double speed(const Ask& ask, std::int64_t threads);
  bool read_prompt(const Course& course, Connection& connection) const;
  nlohmann::json figures(const Ask& ask, const Utterance& said, const Course& course) const;
  bool say(const Utterance& said, double speed, Connection& connection, Delivery& delivery) const;

  Settings settings_;
  Runners& runners_;
  Tally& tally_;
};

}  // namespace ollama_double
