#include "worker/tuning.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "infra/file_lock.hpp"
#include "infra/foreign_json.hpp"
#include "infra/private_file.hpp"

namespace worker {
namespace {

constexpr int kMostThreads = 256;  // as in inference.num_threads

double number_at(const nlohmann::json& object, const char* key) {
  const auto* value = infra::member(object, key);
  return value != nullptr && value->is_number() ? value->get<double>() : 0;
}

ThreadSpeed speed_in(const nlohmann::json& object) {
  ThreadSpeed speed{static_cast<int>(infra::whole_at(object, "num_thread")),
                    number_at(object, "tokens_per_second"),
                    {}};
  for (const auto& run : infra::list_at(object, "runs")) {
    if (run.is_number()) speed.runs.push_back(run.get<double>());
  }
  return speed;
}

// To a hundredth, which is more than two measurements agree in.
double rounded(double value) { return static_cast<double>(std::llround(value * 100)) / 100; }

}  // namespace

double Tuning::tokens_per_second() const {
  for (const ThreadSpeed& speed : speeds) {
    if (speed.num_thread == num_thread) return speed.tokens_per_second;
  }
  return 0;
}

std::string to_json(const Tuning& tuning) {
  auto speeds = nlohmann::ordered_json::array();
  for (const ThreadSpeed& speed : tuning.speeds) {
    auto runs = nlohmann::ordered_json::array();
    for (const double run : speed.runs) runs.push_back(rounded(run));
    speeds.push_back({{"num_thread", speed.num_thread},
                      {"tokens_per_second", rounded(speed.tokens_per_second)},
                      {"runs", std::move(runs)}});
  }
  const nlohmann::ordered_json object{{"cpu", tuning.cpu},
                                      {"server_version", tuning.server_version},
                                      {"model", tuning.model},
                                      {"model_digest", tuning.model_digest},
                                      {"num_thread", tuning.num_thread},
                                      {"measured_at", tuning.measured_at},
                                      {"speeds", std::move(speeds)}};
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

infra::Result<std::optional<Tuning>> read_tuning(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::optional<Tuning>{};
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto object = nlohmann::json::parse(text, nullptr, false);
  const std::int64_t num_thread = infra::whole_at(object, "num_thread");
  Tuning tuning{infra::text_at(object, "cpu"),
                infra::text_at(object, "server_version"),
                infra::text_at(object, "model"),
                infra::text_at(object, "model_digest"),
                0,
                infra::text_at(object, "measured_at"),
                {}};
  if (num_thread < 1 || num_thread > kMostThreads || tuning.model.empty()) {
    return infra::permanent(fmt::format(
        "{} is damaged: remove it, or run `enrichment-worker tune --apply`", file.string()));
  }
  tuning.num_thread = static_cast<int>(num_thread);
  for (const auto& speed : infra::list_at(object, "speeds")) {
    tuning.speeds.push_back(speed_in(speed));
  }
  return std::optional(std::move(tuning));
}

infra::Status write_tuning(const std::filesystem::path& file, const Tuning& tuning) {
  if (auto made = infra::make_private_directory(file.parent_path()); !made) return made;
  return infra::replace_private_file(file, to_json(tuning) + "\n");
}

}  // namespace worker
