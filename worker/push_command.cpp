#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "infra/clock.hpp"
#include "infra/json_splice.hpp"
#include "infra/local_time.hpp"
#include "infra/queue_admin.hpp"
#include "infra/raw_json.hpp"
#include "infra/terminal.hpp"
#include "stages/reflection.hpp"
#include "stages/text.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"

namespace worker {
namespace {

struct Item {
  std::string rid;
  std::string payload;
};

std::string json_text(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::strict);
}

// Why a line that splice_fields() refused is no object.
infra::Error no_object(std::string_view line) {
  if (line.find('\0') != std::string_view::npos) {
    return infra::permanent("json: a NUL byte; is this UTF-16?");
  }
  const auto elements = infra::raw_elements(line);
  if (!elements) return elements.error();
  return infra::permanent(line.find_first_not_of(" \t\r") == line.find('[')
                              ? "type: an array; write each object on a line of its own"
                              : "type: not an object");
}

// The object as it was given, with rid, sid and timestamp where it has none.
infra::Result<Item> completed(std::string_view object, const Config& config,
                              const Options& options) {
  std::vector<std::pair<std::string, std::string>> added;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!infra::raw_field(object, name)) added.emplace_back(name, json_text(value));
  };
  add("rid", new_id("refl"));
  add("sid", options.sid ? *options.sid : new_id("sess"));
  add("timestamp", infra::iso8601(infra::SystemClock().wall()));
  std::vector<infra::JsonField> fields;
  for (const auto& [name, value] : added) fields.push_back({name, value});
  auto whole = infra::splice_fields(object, fields);
  if (!whole) return no_object(object);
  const auto parts =
      stages::decode_element(*whole, static_cast<std::size_t>(config.queue.max_text_bytes));
  if (const auto* bad = std::get_if<stages::Unprocessable>(&parts.front().content)) {
    return infra::permanent(bad->reason);
  }
  return Item{std::get<stages::Reflection>(parts.front().content).rid, *std::move(whole)};
}

infra::Result<std::vector<Item>> items_of_lines(std::string_view lines, std::string_view name,
                                                const Config& config, const Options& options) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  constexpr std::size_t kMostShown = 20;
  if (lines.starts_with(kByteOrderMark)) lines.remove_prefix(kByteOrderMark.size());
  std::vector<Item> items;
  std::string problems;
  std::size_t bad = 0;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto item = completed(line, config, options);
    if (item) {
      items.push_back(*std::move(item));
    } else if (++bad <= kMostShown) {
      problems += fmt::format("\n{}:{}: {}", name, number, item.error().message);
    }
  }
  if (bad > kMostShown) problems += fmt::format("\nand {} more", bad - kMostShown);
  if (!problems.empty()) return infra::permanent("nothing was pushed:" + problems);
  return items;
}

infra::Result<std::vector<Item>> items_to_push(const Config& config, const Options& options) {
  if (options.sid && !stages::normalised(*options.sid)) {
    return infra::permanent("--sid: utf8: not valid UTF-8");
  }
  if (options.text) {
    const auto text = stages::checked_text(*options.text, SIZE_MAX);
    if (const auto* bad = std::get_if<stages::Unprocessable>(&text)) {
      return infra::permanent("--text: " + bad->reason);
    }
    auto item =
        completed("{\"normalized_text\":" + json_text(*options.text) + "}", config, options);
    if (!item) return std::move(item).error();
    return std::vector<Item>{*std::move(item)};
  }
  auto lines = read_input(options.arguments.front());
  if (!lines) return std::move(lines).error();
  return items_of_lines(*lines, options.arguments.front(), config, options);
}

}  // namespace

int push_reflections(const Config& config, const Options& options) {
  if (options.arguments.size() != (options.text ? 0 : 1)) {
    return wrong_usage("give --text, a FILE, or - for stdin");
  }
  const auto items = items_to_push(config, options);
  if (!items) return failed(items.error().message);
  if (items->empty()) {
    fmt::print(stderr, "enrichment-worker: {} holds no reflections\n", options.arguments.front());
    return kExitFine;
  }
  constexpr std::size_t kAtOnce = 500;
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  infra::Progress progress("pushing", items->size());
  for (std::size_t done = 0; done < items->size();) {
    std::vector<std::string> batch;
    for (std::size_t i = done; i < std::min(items->size(), done + kAtOnce); ++i) {
      batch.push_back((*items)[i].payload);
    }
    if (auto pushed = queue.push(batch); !pushed) {
      fmt::print(stderr, "enrichment-worker: {} of {} reflections are pushed for certain\n", done,
                 items->size());
      return report_failure(config, pushed.error());
    }
    for (std::size_t i = done; i < done + batch.size(); ++i) fmt::print("{}\n", (*items)[i].rid);
    done += batch.size();
    progress.advance_to(done);
  }
  return kExitFine;
}

}  // namespace worker
