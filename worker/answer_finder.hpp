#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "infra/cache.hpp"
#include "infra/ollama_server.hpp"
#include "worker/answer_keys.hpp"
#include "worker/answers.hpp"
#include "worker/enricher.hpp"

namespace worker {

// Looks up whether full answers are there, for many reflections at once, and never waits for a
// model: what a full answer is made by is what the server had when it was asked last, or what the
// cache remembers of it. Only what is found counts: what is not is looked up again by whoever has
// it made. One thread at a time.
class AnswerFinder {
 public:
  // `cache` null: nothing is ever found.
  AnswerFinder(const Config& config, infra::Cache* cache, const infra::OllamaServer& server,
               const infra::Clock& clock, infra::Metrics& metrics)
      : config_(config),
        cache_(cache),
        server_(server),
        clock_(clock),
        one_hit_(metrics.timer("stage1_hit")),
        two_hit_(metrics.timer("stage2_hit")),
        keys_(config) {}

  struct OneSought {
    std::string_view text;
    const Owner* owner;
    std::optional<StageOne> found = {};
  };
  void find(std::span<OneSought> sought);

  struct TwoSought {
    stages::Profile profile;
    const Owner* owner;
    std::optional<StageTwo> found = {};
  };
  void find(std::span<TwoSought> sought);

 private:
  // Nothing: not known what a full answer would be made by.
  const std::optional<Scorers>& full();
  template <typename Sought, typename AddKey>
  void look_up(std::span<Sought> sought, infra::CacheKind kind, const AddKey& add_key);

  const Config& config_;
  infra::Cache* cache_;
  const infra::OllamaServer& server_;
  const infra::Clock& clock_;
  infra::Metrics::Timer& one_hit_;
  infra::Metrics::Timer& two_hit_;
  AnswerKeys keys_;
  std::optional<Scorers> full_;
  infra::SteadyTime full_known_at_{};
  std::vector<infra::CacheQuery> queries_;
  std::vector<std::size_t> asked_for_;  // by each of the queries
};

}  // namespace worker
