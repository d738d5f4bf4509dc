#include "worker/provenance.hpp"

#include <fmt/format.h>

#include <array>

#include "infra/local_time.hpp"

namespace worker {
namespace {

// "llm:0.71/lexical:0.29": the weights of the scorers that `mode` names ("llm+lexical"), as they
// count when nobody else takes part.
std::string blend_of(std::string_view mode, const stages::FusionWeights& weights) {
  const std::pair<std::string_view, double> known[] = {
      {"lexical", weights.lexical}, {"embedding", weights.embedding}, {"llm", weights.llm}};
  std::vector<std::pair<std::string_view, double>> parts;
  double sum = 0;
  while (!mode.empty()) {
    const std::size_t plus = std::min(mode.find('+'), mode.size());
    for (const auto& part : known) {
      if (part.first != mode.substr(0, plus)) continue;
      parts.push_back(part);
      sum += part.second;
    }
    mode.remove_prefix(std::min(mode.size(), plus + 1));
  }
  std::string blend;
  for (const auto& [name, weight] : parts) {
    // A single scorer counts for all, whatever its weight.
    const double share = sum > 0 ? weight / sum : 1.0 / static_cast<double>(parts.size());
    blend += fmt::format("{}{}:{:.2f}", blend.empty() ? "" : "/", name, share);
  }
  return blend;
}

// The same few come again and again.
const std::string& remembered_blend(const std::string& mode, const stages::FusionWeights& weights) {
  struct Known {
    std::string mode;
    std::array<double, 3> weights{};
    std::string blend;
  };
  thread_local Known known;
  const std::array<double, 3> now{weights.lexical, weights.embedding, weights.llm};
  if (known.mode != mode || known.weights != now) known = {mode, now, blend_of(mode, weights)};
  return known.blend;
}

}  // namespace

stages::Provenance provenance_of(const StageOne& one, const Moment& moment, const Config& config,
                                 infra::WallTime now) {
  stages::Provenance provenance;
  provenance.model = one.model;
  provenance.blend = remembered_blend(one.analysis.mode, config.weights());
  provenance.enriched_at = infra::iso8601(now);
  if (!one.hit && !one.model.empty()) provenance.model_time = one.took;
  provenance.warnings = moment.warnings;
  return provenance;
}

}  // namespace worker
