#include "tests/double/options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;

constexpr std::int64_t kTrainedContext = 32768;

enum class OptionType { integer, real, boolean, strings };
constexpr struct {
  std::string_view name;
  OptionType type;
} kOptions[] = {
    {"num_ctx", OptionType::integer},
    {"num_batch", OptionType::integer},
    {"num_gpu", OptionType::integer},
    {"main_gpu", OptionType::integer},
    {"num_thread", OptionType::integer},
    {"draft_num_predict", OptionType::integer},
    {"use_mmap", OptionType::boolean},
    {"num_keep", OptionType::integer},
    {"seed", OptionType::integer},
    {"num_predict", OptionType::integer},
    {"top_k", OptionType::integer},
    {"top_p", OptionType::real},
    {"min_p", OptionType::real},
    {"typical_p", OptionType::real},
    {"repeat_last_n", OptionType::integer},
    {"temperature", OptionType::real},
    {"repeat_penalty", OptionType::real},
    {"presence_penalty", OptionType::real},
    {"frequency_penalty", OptionType::real},
    {"stop", OptionType::strings},
};

void check(std::string_view name, OptionType type, const json& value) {
  const auto must = [&](bool good, std::string_view what) {
    if (!good) throw Refused(500, fmt::format("option \"{}\" must be of {}", name, what));
  };
  switch (type) {
    case OptionType::integer:
      return must(value.is_number(), "type integer");
    case OptionType::real:
      return must(value.is_number(), "type float32");
    case OptionType::boolean:
      return must(value.is_boolean(), "type boolean");
    case OptionType::strings:
      must(value.is_array(), "type array");
      return must(std::all_of(value.begin(), value.end(), [](auto& v) { return v.is_string(); }),
                  "an array of strings");
  }
}

std::int64_t whole(const json& number) {
  return number.is_number_float() ? static_cast<std::int64_t>(number.get<double>())
                                  : number.get<std::int64_t>();
}

template <typename Target>
void read(const json& options, const char* name, Target& into) {
  const auto found = options.find(name);
  if (found != options.end() && !found->is_null()) into = whole(*found);
}

}  // namespace

bool fits(const RunnerOptions& loaded, const RunnerOptions& wanted) {
  const auto same_or_any = [](const auto& is, const auto& want) { return !want || is == want; };
  return same_or_any(loaded.num_ctx, wanted.num_ctx) &&
         same_or_any(loaded.num_batch, wanted.num_batch) &&
         same_or_any(loaded.use_mmap, wanted.use_mmap) &&
         (loaded.num_gpu == wanted.num_gpu || (loaded.num_gpu < 0 && wanted.num_gpu < 0)) &&
         loaded.main_gpu == wanted.main_gpu && loaded.num_thread == wanted.num_thread &&
         loaded.draft_num_predict == wanted.draft_num_predict && loaded.shift == wanted.shift;
}

Options options_of(const json& body) {
  const json given = body.value("options", json::object());
  for (const auto& [name, type] : kOptions) {
    const auto found = given.find(name);
    if (found != given.end() && !found->is_null()) check(name, type, *found);
  }
  Options options;
  RunnerOptions& runner = options.runner;
  read(given, "num_ctx", runner.num_ctx);
  read(given, "num_batch", runner.num_batch);
  read(given, "num_gpu", runner.num_gpu);
  read(given, "main_gpu", runner.main_gpu);
  read(given, "num_thread", runner.num_thread);
  read(given, "draft_num_predict", runner.draft_num_predict);
  read(given, "num_predict", options.num_predict);
  read(given, "seed", options.seed);
  if (runner.num_ctx)
    runner.num_ctx = std::clamp<std::int64_t>(*runner.num_ctx, 4, kTrainedContext);
  if (given.contains("use_mmap") && given["use_mmap"].is_boolean()) {
    runner.use_mmap = given["use_mmap"].get<bool>();
  }
  if (given.contains("stop") && given["stop"].is_array()) {
    options.stop = given["stop"].get<std::vector<std::string>>();
  }
  runner.shift = !body.contains("shift") || body["shift"].is_null() || body["shift"] == true;
  return options;
}

}  // namespace ollama_double
