#include "tests/bench/full_path.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "tests/bench/redis_process.hpp"

namespace bench {
namespace {

ollama_double::Settings whole_model(double tokens_per_second) {
  ollama_double::Settings settings;
  settings.tokens_per_second = tokens_per_second;
  settings.embed_model = "all-minilm:latest";  // all that the worker may want is there
  settings.parallel = 64;
  return settings;
}

pid_t process_of_server(const support::RedisServer& server) {
  auto redis = server.connect();
  return process_of(redis);
}

}  // namespace

FullPath::FullPath(const std::vector<std::string>& settings, double tokens_per_second)
    : model(whole_model(tokens_per_second)),
      worker(host.start_ready(model.url(), settings)),
      worker_figures(worker->pid()),
      redis_figures(process_of_server(server)) {}

void FullPath::warm() {
  constexpr int kMostRounds = 20;
  for (int round = 0; round < kMostRounds; ++round) {
    progress("warming the cache");
    const int asked = model.chats();
    const auto written = web.write(kTexts * 8);
    web.push_at_once(written);
    web.await_drained();
    web.forget(written);
    if (model.chats() == asked) return;
  }
  throw std::runtime_error("the cache does not get warm");
}

void FullPath::check_complete(const std::vector<Written>& written) {
  for (std::size_t i = 0; i < written.size(); i += written.size() / 100 + 1) {
    require(written[i], {R"("status":"complete")", R"("poems":[")"});
  }
}

void FullPath::check_crisis(const Written& written) {
  require(written, {R"("status":"complete")", R"("crisis":true)"});
}

void FullPath::require(const Written& written, std::initializer_list<std::string_view> parts) {
  const auto record = web.redis().command({"GET", "reflection:" + written.rid});
  if (!record) throw std::runtime_error(record.error().message);
  for (const std::string_view part : parts) {
    if (record->value().text().find(part) == std::string_view::npos) {
      throw std::runtime_error(fmt::format("a record has no {}", part));
    }
  }
}

void measure_memory(FullPath& path, double idle_rss_mb, Report& report) {
  const double rss = path.worker_figures.rss_mb();
  const double peak = path.worker_figures.peak_rss_mb();
  report.tables.push_back({"memory of the worker, MB",
                           {"RSS"},
                           {{"warm, before the measurements", {spread_of({idle_rss_mb})}},
                            {"after them", {spread_of({rss})}},
                            {"at its most", {spread_of({peak})}}}});
  report.requirements.push_back(
      {"RSS of the worker at its most, MB", Report::Bound::at_most, 30, peak});
}

}  // namespace bench
