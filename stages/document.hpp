#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/analysis.hpp"
#include "stages/content.hpp"
#include "stages/reflection.hpp"

namespace stages {

// The writer's clock when the reflection was written.
struct LocalMoment {
  double hour = 12.0;  // 0..24, in steps of .1
  std::string timezone;
};

// "night" before 6, "morning" before 12, "afternoon" before 17, "evening" before 21.
std::string_view phase_of(double hour);

// One top-level field of the record, its value serialised.
struct Field {
  std::string name;
  std::string value;
};

struct Provenance {
  std::string model;        // empty: no model took part
  std::string enriched_at;  // ISO 8601, UTC
  bool timestamp_missing = false;
};

// The fields that Stage 1 writes, `status` last. Written under the names and types that the
// journalling app reads; see README, "What is written back".
std::vector<Field> stage_one_fields(const Reflection& reflection, const Analysis& analysis,
                                    const LocalMoment& moment, const Provenance& provenance,
                                    std::string_view status);

// The value of post_enrichment.
std::string post_enrichment(const Analysis& analysis, const Content& content);
// The value of post_enrichment for a writer in danger.
std::string crisis_post_enrichment(const Analysis& analysis);

}  // namespace stages
