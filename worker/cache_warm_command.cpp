#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "infra/ollama_client.hpp"
#include "infra/sqlite_cache.hpp"
#include "infra/terminal.hpp"
#include "stages/document.hpp"
#include "stages/safety.hpp"
#include "worker/commands.hpp"
#include "worker/composition.hpp"
#include "worker/enricher.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"
#include "worker/record.hpp"
#include "worker/text_input.hpp"

namespace worker {
namespace {

struct Counts {
  int made = 0, known = 0;
  int without_model = 0;  // made, but not as they should be
  int refused = 0;        // the model's broke a rule
};

}  // namespace

// A text with a rid gets the one Stage 2 answer that this reflection would get; a text alone gets
// all of them, since nobody knows who will write it.
int cache_warm(const Config& config, const Options& options) {
  if (!config.caching_on()) return failed("caching is off in the configuration");
  auto input = read_input(options.arguments.front());
  if (!input) return failed(input.error().message);
  const auto texts = texts_in(*input, config);
  if (!texts)
    return failed(fmt::format("{}: {}", options.arguments.front(), texts.error().message));

  const infra::SystemClock clock;
  infra::Metrics metrics;
  infra::SqliteCache cache(config.cache_settings(), clock);
  infra::OllamaServer server(config.ollama_settings(), clock);
  infra::OllamaClient client(server, clock);
  infra::SingleFlight flights;
  Enricher enricher(config, &cache, flights, client, clock, metrics);
  const infra::Stop never;
  Counts one_counts, two_counts;
  int in_danger = 0;
  {
    infra::Progress progress("warming", texts->size());
    for (std::size_t i = 0; i < texts->size(); ++i) {
      const stages::Reflection& reflection = (*texts)[i];
      const Owner owner{reflection.sid, is_guest(reflection.sid, "")};
      const auto one = enricher.stage_one(reflection.text, owner, never);
      progress.advance_to(i + 1);
      if (stages::needs_crisis_copy(one.analysis.signals)) {
        ++in_danger;
        continue;
      }
      ++(one.hit ? one_counts.known : one_counts.made);
      if (one.model.empty()) ++one_counts.without_model;
      const auto variants = static_cast<int>(config.stage2.variants);
      auto profile =
          profile_of(reflection, one.analysis, moment_of(reflection, clock.wall(), config), config);
      const bool single = !reflection.rid.empty();
      const int end = single ? profile.variant + 1 : variants;
      for (profile.variant = single ? profile.variant : 0; profile.variant < end;
           ++profile.variant) {
        const auto two = enricher.stage_two(profile, owner, never);
        ++(two.hit ? two_counts.known : two_counts.made);
        if (!two.fallback) continue;
        const bool away = two.outage || one.model.empty();
        ++(away ? two_counts.without_model : two_counts.refused);
      }
    }
  }
  const auto as_json = [](const Counts& counts) {
    return nlohmann::ordered_json{{"made", counts.made},
                                  {"known", counts.known},
                                  {"without_model", counts.without_model},
                                  {"refused", counts.refused}};
  };
  if (options.json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"texts", texts->size()},
                                              {"stage1", as_json(one_counts)},
                                              {"stage2", as_json(two_counts)},
                                              {"in_danger", in_danger}}
                           .dump());
  } else {
    fmt::print("{} texts\n", texts->size());
    fmt::print("  Stage 1  {:>6} made {:>6} known before\n", one_counts.made, one_counts.known);
    fmt::print("  Stage 2  {:>6} made {:>6} known before\n", two_counts.made, two_counts.known);
    if (two_counts.refused > 0) {
      fmt::print("  {} of the model's answers broke a rule and were not kept\n",
                 two_counts.refused);
    }
    if (in_danger > 0) {
      fmt::print("  {} speak of danger: they are answered without the cache\n", in_danger);
    }
  }
  if (one_counts.without_model + two_counts.without_model > 0) {
    return failed(fmt::format("{} answers were made without the model {}; see the doctor",
                              one_counts.without_model + two_counts.without_model,
                              config.ollama.text_model));
  }
  return kExitFine;
}

}  // namespace worker
