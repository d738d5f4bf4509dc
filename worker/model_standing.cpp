#include "worker/model_standing.hpp"

#include <fmt/format.h>

#include "infra/log.hpp"

namespace worker {
namespace {

using Standing = stages::ModelTrust::Standing;

// Under which fact the cache remembers whether a model reads.
std::string trust_fact(const infra::ModelIdentity& model) {
  return fmt::format("trust in {}", model.digest);
}
constexpr std::string_view kEarned = "earned";
constexpr std::string_view kLost = "lost";

}  // namespace

double ModelStanding::weight_of(const infra::ModelIdentity& model) {
  if (digest_ != model.digest) {
    digest_ = model.digest;
    const auto known = answers_.recall(trust_fact(model));
    trust_ = stages::ModelTrust(known == kEarned ? Standing::earned
                                : known == kLost ? Standing::lost
                                                 : Standing::untried);
  }
  return trust_.weight();
}

void ModelStanding::learn(const infra::ModelIdentity& model, const stages::Analysis& words,
                          const stages::ModelReading& reading) {
  const Standing before = trust_.standing();
  trust_.observe(words, reading);
  const Standing now = trust_.standing();
  if (trust_.weight() <= 0) metrics_.count("model_distrusted");
  if (now == before) return;
  answers_.remember(trust_fact(model), now == Standing::lost ? kLost : kEarned);
  if (now == Standing::lost) {
    infra::log::warning(
        "model {} contradicts plain words in most reflections, as if it did not read them: its "
        "feelings do not count any more; try another ollama.text_model",
        model.name);
  } else if (before == Standing::lost) {
    infra::log::info("model {} agrees with plain words again: it counts", model.name);
  }
}

}  // namespace worker
