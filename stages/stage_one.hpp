#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stages/analysis.hpp"

namespace stages {

// What a model said about a text, checked.
struct ModelReading {
  std::optional<State> state;  // nothing: it said "Neutral"
  double valence = 0.5;
  double arousal = 0.4;
  std::vector<std::string> invoked;
  std::vector<std::string> expressed;
  std::string domain;
  std::string control;
  std::string polarity;
};

struct FusionWeights {
  double lexical = 0.20;
  double llm = 0.50;
};

// The constant part of the question: comes first and never changes, so that the server reuses it.
std::string_view stage_one_system();
std::string_view stage_one_schema();
// The variable part: the text, fenced, as data.
std::string stage_one_user(std::string_view text);
// Nothing unless it is a whole, legal answer.
std::optional<ModelReading> parse_stage_one(std::string_view reply);

// Safety and words, without a model.
Analysis analyse_words(std::string_view text);
// The same with what the model said. Weights are renormalised over the signals that are there.
Analysis fuse(std::string_view text, const ModelReading& reading, const FusionWeights& weights);

}  // namespace stages
