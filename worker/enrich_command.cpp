#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "infra/local_time.hpp"
#include "infra/log.hpp"
#include "infra/ollama_client.hpp"
#include "infra/sqlite_cache.hpp"
#include "infra/terminal.hpp"
#include "stages/post_enrichment.hpp"
#include "stages/reflection.hpp"
#include "stages/safety.hpp"
#include "worker/commands.hpp"
#include "worker/composition.hpp"
#include "worker/exit_code.hpp"
#include "worker/explanation.hpp"
#include "worker/provenance.hpp"
#include "worker/queue_access.hpp"

namespace worker {
namespace {

infra::Result<std::string> text_to_enrich(const Config& config, const Options& options) {
  std::string text = options.arguments.empty() ? "-" : options.arguments.front();
  if (text == "-") {
    if (::isatty(STDIN_FILENO) == 1 && options.arguments.empty()) {
      return infra::permanent("give the text in quotes, or - to read it from stdin");
    }
    auto input = read_input("-");
    if (!input) return input;
    text = *std::move(input);
  }
  auto checked = stages::checked_text(text, static_cast<std::size_t>(config.queue.max_text_bytes));
  if (const auto* bad = std::get_if<stages::Unprocessable>(&checked)) {
    return infra::permanent(bad->reason);
  }
  return std::get<std::string>(std::move(checked));
}

}  // namespace

int enrich_text(const Config& config, const Options& options) {
  if (options.arguments.size() > 1) return wrong_usage("put the text into quotes");
  auto text = text_to_enrich(config, options);
  if (!text) return failed(text.error().message);
  const infra::SystemClock clock;
  infra::Metrics metrics;
  std::unique_ptr<infra::SqliteCache> cache;
  if (config.caching_on()) {
    cache = std::make_unique<infra::SqliteCache>(config.cache_settings(), clock);
  }
  infra::OllamaServer server(config.ollama_settings(), clock);
  infra::OllamaClient client(server, clock);
  infra::SingleFlight flights;
  Enricher enricher(config, cache.get(), flights, client, clock, metrics);
  const infra::Stop never;

  const Owner nobody;
  stages::Reflection reflection;
  reflection.rid = infra::sha256_hex(*text);
  reflection.text = *text;
  const infra::WallTime received = clock.wall();
  reflection.timestamp = infra::iso8601(received);
  const StageOne one = enricher.stage_one(reflection.text, nobody, never);
  if (options.explain) {
    fmt::print(
        "{}{}",
        options.json ? explanation_json(*text, one.analysis) : explanation(*text, one.analysis),
        options.json ? "\n" : "");
    return kExitFine;
  }
  const Moment moment = moment_of(reflection, received, config);
  Composition composed{reflection, one, stages::Tokens(reflection.text), moment, {}, {}, ""};
  std::string status = "complete";
  std::string post;
  if (stages::needs_crisis_copy(one.analysis.signals)) {
    post = stages::crisis_post_enrichment(one.analysis, config.helplines(moment.local.zone.name()));
  } else {
    const StageTwo two = enricher.stage_two(composed.profile(config), nobody, never);
    if (two.fallback) status = "complete_with_fallback";
    post = stages::post_enrichment(one.analysis, two.content);
  }
  composed.context = stages::context_of(one.analysis, {}, {}, moment.local);  // nobody's history
  composed.provenance = provenance_of(one, moment, config, clock.wall());
  const auto fields = composed.all_fields(post, status);
  nlohmann::ordered_json document;
  for (const auto& field : fields.all()) {
    document[field.name] = nlohmann::ordered_json::parse(field.value);
  }
  const bool pretty = infra::stdout_is_terminal() && !options.json;
  fmt::print("{}\n", document.dump(pretty ? 2 : -1));
  return kExitFine;
}

}  // namespace worker
