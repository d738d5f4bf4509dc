// Producers' shapes, and what comes of them:
//   compat [--quick] [--json] [--shapes PATH]     exit 1: something is not as the app expects it
#include <fmt/format.h>
#include <signal.h>

#include <optional>
#include <string_view>

#include "infra/http_client.hpp"
#include "infra/log.hpp"
#include "tests/compat/replay.hpp"
#include "tests/compat/report.hpp"
#include "tests/compat/surfaces.hpp"

namespace compat {
namespace {

struct Options {
  bool quick = false;
  bool json = false;
  std::string shapes = std::string(SOURCE_DIR) + "/tests/compat/shapes";
};

Report try_all(const Options& options) {
  const auto shapes = read_shapes(options.shapes);
  // The heartbeat of a minute is waited for while the others work.
  std::optional<WorkerHost> idle;
  if (!options.quick) idle.emplace(World::with_cache);
  Report report;
  const auto look = [&](Outcome outcome) { report.surfaces.push_back(std::move(outcome)); };
  for (const World world :
       {World::without_cache, World::with_cache, World::without_model, World::stage_two_hangs}) {
    WorkerHost host(world);
    if (world == World::with_cache) look(check_start(host));
    for (const Shape& shape : shapes) {
      if (shape.world == world) report.shapes.push_back(replay(host.redis(), shape));
    }
    if (world == World::without_model) look(check_health_without_model(host));
    if (world != World::with_cache) continue;
    for (Outcome& outcome : check_surfaces(host)) look(std::move(outcome));
    look(check_end(host));
  }
  if (idle) {
    fmt::print(stderr, "the rest is done; waiting for an idle worker's heartbeat\n");
    look(check_idle(*idle));
  }
  return report;
}

// Nothing: it is no such option.
std::optional<Options> options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--quick") {
      options.quick = true;
    } else if (option == "--json") {
      options.json = true;
    } else if (option == "--shapes" && i + 1 < argc) {
      options.shapes = argv[++i];
    } else {
      return std::nullopt;
    }
  }
  return options;
}

int main_of(int argc, char** argv) {
  const auto options = options_of(argc, argv);
  if (!options) {
    fmt::print(stderr, "compat: --quick, --json, --shapes PATH\n");
    return 2;
  }
  ::signal(SIGPIPE, SIG_IGN);
  infra::log::configure(infra::log::Level::warning, false);
  const infra::HttpLibrary http;
  const Report report = try_all(*options);
  fmt::print("{}", options->json ? as_json(report) : as_table(report));
  return report.good() ? 0 : 1;
}

}  // namespace
}  // namespace compat

int main(int argc, char** argv) try {
  return compat::main_of(argc, argv);
} catch (const std::exception& e) {
  fmt::print(stderr, "compat: {}\n", e.what());
  return 1;
}
