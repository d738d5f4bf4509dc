#include <fmt/format.h>

#include <algorithm>

#include "infra/queue_admin.hpp"
#include "infra/terminal.hpp"
#include "worker/commands.hpp"
#include "worker/dead_letters.hpp"
#include "worker/exit_code.hpp"
#include "worker/json_text.hpp"
#include "worker/queue_access.hpp"
#include "worker/utc_time.hpp"

namespace worker {
namespace {

std::string age(std::int64_t ms) {
  const std::int64_t s = ms / 1000;
  if (s >= 86'400) return fmt::format("{} d {} h", s / 86'400, s / 3600 % 24);
  if (s >= 3600) return fmt::format("{} h {} m", s / 3600, s / 60 % 60);
  if (s >= 60) return fmt::format("{} m {} s", s / 60, s % 60);
  return fmt::format("{:.1f} s", static_cast<double>(ms) / 1000.0);
}

std::string census_text(const infra::Census& census) {
  std::string out;
  const auto row = [&](std::string_view name, std::int64_t value, std::string_view note = "") {
    out += fmt::format("{:<12}{:>8}{}{}\n", name, value, note.empty() ? "" : "  ", note);
  };
  row("waiting", census.waiting + census.inbox, census.paused ? "paused: queue resume" : "");
  row("in flight", census.in_flight,
      census.oldest_ms > 0 ? "oldest accepted " + age(census.oldest_ms) + " ago" : "");
  row("delayed", census.delayed);
  row("cold", census.cold);
  row("upgrade", census.upgrade);
  row("dead", census.dead, census.dead > 0 ? "see: queue dead list" : "");
  row("workers", census.workers);
  if (!census.balanced()) {
    out +=
        fmt::format("{} bodies are kept for {} jobs; mend with: queue audit\n", census.bodies,
                    census.in_flight + census.delayed + census.cold + census.upgrade + census.dead);
  }
  return out;
}

int set_paused(const Config& config, bool paused) {
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  auto changed = queue.set_paused(paused);
  if (!changed) return report_failure(config, changed.error());
  fmt::print("{} {}\n", config.queue.source,
             *changed ? (paused ? "is paused; jobs in hand are finished" : "goes on")
                      : (paused ? "was paused already" : "was not paused"));
  return kExitFine;
}

int change_dead(const Config& config, const Options& options, DeadChange change,
                std::string_view done) {
  if (options.all != options.arguments.empty()) return wrong_usage("give job IDs, or --all");
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  std::vector<std::string> jids = options.arguments;
  if (options.all) {
    auto all = all_dead(queue);
    if (!all) return report_failure(config, all.error());
    jids = *std::move(all);
  }
  const auto changed = worker::change_dead(queue, change, jids);
  if (!changed) return report_failure(config, changed.error());
  const std::int64_t sum = *changed;
  fmt::print("{} {}\n", sum, done);
  if (options.all || sum == static_cast<std::int64_t>(jids.size())) return kExitFine;
  return failed(fmt::format("{} of the IDs are no dead jobs with a text; see queue dead list",
                            static_cast<std::int64_t>(jids.size()) - sum));
}

}  // namespace

int queue_status(const Config& config, const Options& options) {
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  auto census = queue.census();
  if (!census) return report_failure(config, census.error());
  if (options.json) {
    auto object = census_json(*census);
    object["bodies"] = census->bodies;
    object["balanced"] = census->balanced();
    fmt::print("{}\n", object.dump());
  } else {
    fmt::print("{}", census_text(*census));
  }
  return kExitFine;
}

int queue_pause(const Config& config, const Options& /*options*/) {
  return set_paused(config, true);
}
int queue_resume(const Config& config, const Options& /*options*/) {
  return set_paused(config, false);
}

int queue_audit(const Config& config, const Options& options) {
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  const auto census = queue.census();
  if (!census) return report_failure(config, census.error());
  infra::Progress progress("looking", static_cast<std::size_t>(census->bodies));
  const auto audit =
      queue.audit([&](std::int64_t done) { progress.advance_to(static_cast<std::size_t>(done)); });
  if (!audit) return report_failure(config, audit.error());
  if (options.json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"bodies", audit->bodies},
                                              {"in_no_set", audit->in_none},
                                              {"in_several_sets", audit->in_many},
                                              {"without_body", audit->without_body}}
                           .dump());
    return kExitFine;
  }
  fmt::print("{} jobs looked at\n", audit->bodies);
  if (audit->in_none > 0) fmt::print("{} were in no set: put back, due now\n", audit->in_none);
  if (audit->in_many > 0) fmt::print("{} were in several sets: left in one\n", audit->in_many);
  if (audit->without_body > 0) {
    fmt::print("{} had no body: removed, dead ones kept without a text\n", audit->without_body);
  }
  if (audit->in_none + audit->in_many + audit->without_body == 0) fmt::print("nothing to mend\n");
  return kExitFine;
}

int queue_dead_list(const Config& config, const Options& options) {
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  auto rows = nlohmann::ordered_json::array();
  if (!options.json) fmt::print("{:<18}  {:<20}{:>9}  {}\n", "ID", "died (UTC)", "bytes", "reason");
  for (int offset = 0;; offset += kDeadPage) {
    auto jobs = queue.dead_jobs(offset, kDeadPage);
    if (!jobs) return report_failure(config, jobs.error());
    for (const auto& job : *jobs) {
      if (options.json) {
        rows.push_back({{"id", job.jid},
                        {"died_ms", job.died_ms},
                        {"bytes", job.bytes},
                        {"reason", job.reason}});
      } else {
        fmt::print("{:<18}  {:<20}{:>9}  {}\n", job.jid, utc_time(job.died_ms / 1000), job.bytes,
                   job.reason);
      }
    }
    if (jobs->size() < static_cast<std::size_t>(kDeadPage)) break;
  }
  if (options.json) {
    fmt::print("{}\n", rows.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  return kExitFine;
}

int queue_dead_show(const Config& config, const Options& options) {
  if (options.arguments.size() != 1) return wrong_usage("queue dead show takes one ID");
  const infra::Stop never;
  auto connection = open_queue(config, never);
  infra::QueueAdmin queue(connection);
  auto payload = queue.dead_payload(options.arguments.front());
  if (!payload) return report_failure(config, payload.error());
  if (!payload->has_value()) {
    return failed(fmt::format("{} is no dead job; see queue dead list", options.arguments.front()));
  }
  if ((*payload)->empty()) {
    fmt::print("its text is gone: its time was over, or there was none\n");
  } else if (options.payload) {
    fmt::print("{}\n", **payload);
  } else {
    fmt::print("{} bytes; --payload prints them, they are private\n", (*payload)->size());
  }
  return kExitFine;
}

int queue_dead_retry(const Config& config, const Options& options) {
  return change_dead(config, options, &infra::QueueAdmin::dead_retry, "put back");
}
int queue_dead_drop(const Config& config, const Options& options) {
  return change_dead(config, options, &infra::QueueAdmin::dead_drop, "removed");
}

}  // namespace worker
