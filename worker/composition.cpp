#include "worker/composition.hpp"

#include "stages/history.hpp"
#include "worker/provenance.hpp"

namespace worker {

infra::JsonFields Composition::stage_one_fields(std::string_view status) const {
  return all_fields("", status);
}

infra::JsonFields Composition::all_fields(std::string_view post_enrichment,
                                          std::string_view status) const {
  auto fields =
      stages::stage_one_fields(reflection, tokens, one.analysis, context, moment.local, provenance);
  if (!post_enrichment.empty()) fields.add("post_enrichment").raw(post_enrichment);
  fields.add("status").text(status);
  return fields;
}

stages::Profile Composition::profile(const Config& config) const {
  return profile_of(reflection, one.analysis, moment, config);
}

stages::Profile profile_of(const stages::Reflection& reflection, const stages::Analysis& analysis,
                           const Moment& moment, const Config& config) {
  return stages::profile_of(analysis, stages::phase_of(moment.local.hour()),
                            variant_of(reflection.rid, config.stage2.variants));
}

Composition composition_of(const stages::Reflection& reflection, const infra::Job& job,
                           const StageOne& one, const Past& past, const Config& config,
                           infra::WallTime now) {
  const infra::WallTime received{std::chrono::milliseconds(job.first_seen_ms)};
  Composition composition{
      reflection, one, stages::Tokens(reflection.text), moment_of(reflection, received, config), {},
      {},         ""};
  const std::int64_t time_ms = composition.moment.local.time_ms;
  const stages::WordSketch words(composition.tokens, past.owner);
  composition.context = stages::context_of(
      one.analysis, words, stages::history_before(reflection.rid, time_ms, past.lines),
      composition.moment.local);
  composition.history_line =
      stages::line_of(stages::remembered(reflection.rid, time_ms, one.analysis, words));
  composition.provenance = provenance_of(one, composition.moment, config, now);
  if (!past.warning.empty()) composition.provenance.warnings.push_back(past.warning);
  return composition;
}

}  // namespace worker
