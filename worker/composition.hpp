#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stages/context.hpp"
#include "stages/document.hpp"
#include "worker/enricher.hpp"
#include "worker/moment.hpp"
#include "worker/past_reader.hpp"

namespace worker {

// A reflection's Stage 1 beside its time and its writer's past: all that its document is made of.
struct Composition {
  const stages::Reflection& reflection;
  const StageOne& one;
  stages::Tokens tokens;  // of the reflection's text
  Moment moment;
  stages::Context context;
  stages::Provenance provenance;
  std::string history_line;  // for those that come after

  infra::JsonFields stage_one_fields(std::string_view status) const;
  // With post_enrichment before the status.
  infra::JsonFields all_fields(std::string_view post_enrichment, std::string_view status) const;
  stages::Profile profile(const Config& config) const;
};

// What Stage 2 is asked about a reflection with this analysis.
stages::Profile profile_of(const stages::Reflection& reflection, const stages::Analysis& analysis,
                           const Moment& moment, const Config& config);

// What is handed in must outlive it.
Composition composition_of(const stages::Reflection& reflection, const infra::Job& job,
                           const StageOne& one, const Past& past, const Config& config,
                           infra::WallTime now);

}  // namespace worker
