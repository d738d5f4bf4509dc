#include <fmt/format.h>

#include "infra/clock.hpp"
#include "infra/foreign_json.hpp"
#include "infra/terminal.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/queue_access.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

using infra::text_at;
using nlohmann::ordered_json;

// The record is the app's: any field may be of any type.
double number_at(const ordered_json& object, const char* name) {
  const auto* value = infra::member(object, name);
  return value != nullptr && value->is_number() ? value->get<double>() : 0.5;
}
const ordered_json& object_at(const ordered_json& object, const char* name) {
  static const ordered_json kNone;
  const auto* value = infra::member(object, name);
  return value != nullptr ? *value : kNone;
}

bool final_status(const ordered_json& document) {
  const std::string status = text_at(document, "status");
  return status == "complete" || status == "complete_with_fallback";
}

std::string brief(const ordered_json& document) {
  const auto& final = object_at(document, "final");
  const auto& wheel = object_at(final, "wheel");
  const std::string primary = text_at(wheel, "primary");
  const std::string status = text_at(document, "status");
  return fmt::format("{:<36} {:>5.2f} {:>5.2f}  {}",
                     primary.empty()
                         ? "no feeling found"
                         : fmt::format("{} / {} / {}", primary, text_at(wheel, "secondary"),
                                       text_at(wheel, "tertiary")),
                     number_at(final, "valence"), number_at(final, "arousal"),
                     status.empty() ? "not enriched yet" : status);
}

}  // namespace

int show_reflection(const Config& config, const Options& options) {
  if (options.arguments.size() != 1) return wrong_usage("show takes one RID");
  constexpr double kLongestWait = 1e6;
  if (!(options.wait >= 0 && options.wait <= kLongestWait)) {
    return wrong_usage(fmt::format("--wait takes seconds, 0 to {}", kLongestWait));
  }
  const std::string& rid = options.arguments.front();
  const std::string key = record_key(rid, options.sid.value_or(""));
  const infra::Stop never;
  const infra::SystemClock clock;
  auto queue = open_queue(config, never);
  const auto limit =
      clock.steady() + std::chrono::milliseconds(static_cast<std::int64_t>(options.wait * 1000));
  for (;;) {
    auto record = queue.get(key);
    if (!record) {
      // Somebody who waits also waits for a Redis that is just starting again.
      const bool may_pass = record.error().kind == infra::ErrorKind::transient;
      if (!may_pass || clock.steady() >= limit) return report_failure(config, record.error());
      clock.sleep(std::chrono::milliseconds(25), never);
      continue;
    }
    const auto document = record->has_value() ? ordered_json::parse(**record, nullptr, false)
                                              : ordered_json(ordered_json::value_t::discarded);
    const bool there = record->has_value() && (options.wait <= 0 || final_status(document));
    if (there) {
      if (options.brief) {
        fmt::print("{}\n", brief(document));
      } else if (infra::stdout_is_terminal() && !options.json && document.is_object()) {
        fmt::print("{}\n", document.dump(2));
      } else {
        fmt::print("{}\n", **record);  // byte for byte: foreign numbers keep their digits
      }
      return kExitFine;
    }
    if (clock.steady() >= limit) {
      return failed(fmt::format(
          "{} {}{}", key, record->has_value() ? "has no final status yet" : "is not there",
          record->has_value() || options.sid
              ? ""
              : "; a guest's reflection is found with --sid, and all expire"));
    }
    clock.sleep(std::chrono::milliseconds(25), never);
  }
}

}  // namespace worker
