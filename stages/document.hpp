#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "infra/json_fields.hpp"
#include "stages/analysis.hpp"
#include "stages/circadian.hpp"
#include "stages/context.hpp"
#include "stages/reflection.hpp"
#include "stages/tokens.hpp"

namespace stages {

// One top-level field of the record, its value serialised.
using Field = infra::JsonField;

// How the document came about.
struct Provenance {
  std::string model;        // empty: no model took part
  std::string blend;        // the scorers and their weights, "lexical:0.29/llm:0.71"
  std::string enriched_at;  // when this was worked on: ISO 8601, UTC
  std::chrono::milliseconds model_time{0};  // what the model took; 0 when it was not asked
  std::vector<std::string> warnings;        // what was missing or in doubt, a sentence each
};

// The fields that Stage 1 writes, but for `status`, which comes last, under the names and types
// that the journalling app reads. `tokens` are those of the reflection's text. `final` has what
// this reflection says by itself; what is smoothed over earlier ones stands in `temporal` and
// `state`. Figures have four digits after the point, those of the comparator and
// `quality.uncertainty` two. Of equal arguments every byte is equal.
infra::JsonFields stage_one_fields(const Reflection& reflection, const Tokens& tokens,
                                   const Analysis& analysis, const Context& context,
                                   const LocalMoment& moment, const Provenance& provenance);

}  // namespace stages
