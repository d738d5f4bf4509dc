#include "worker/job_runner.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/json_string.hpp"
#include "infra/raw_json.hpp"
#include "stages/post_enrichment.hpp"
#include "stages/safety.hpp"
#include "worker/past_reader.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

using infra::After;
using infra::WriteOutcome;

std::string text_field(std::string_view object, std::string_view name) {
  const auto field = infra::raw_field(object, name);
  return field ? infra::decoded_string(*field).value_or("") : "";
}

// What those that took part in Stage 1 are worth: a model that chats more than the likeness of
// texts.
int worth_of(std::string_view mode) {
  return (mode.find("llm") != std::string_view::npos ? 2 : 0) +
         (mode.find("embedding") != std::string_view::npos ? 1 : 0);
}

// What a record has got from us so far.
struct Standing {
  std::string status;
  int worth = 0;  // of its Stage 1
  bool crisis = false;
};
Standing standing_of(std::string_view record) {
  const auto meta = infra::raw_field(record, "meta");
  const auto post = infra::raw_field(record, "post_enrichment");
  return {text_field(record, "status"), meta ? worth_of(text_field(*meta, "mode")) : 0,
          post && infra::raw_field(*post, "crisis") == "true"};
}

}  // namespace

// A job on its way through both stages.
struct JobRunner::InHand {
  const infra::Job& job;
  const stages::Reflection& reflection;
  const infra::Stop& stop;
  JobTrace& trace;
  RecordWriter writer;
  Owner owner;
};

JobOutcome JobRunner::run(const infra::Job& job, const infra::Stop& stop) {
  const auto start = clock_.steady();
  const auto seen = infra::WallTime(std::chrono::milliseconds(job.first_seen_ms));
  if (!job.upgrade) {
    // Two machines' clocks may differ.
    metrics_.took("wait", std::max(std::chrono::nanoseconds(0),
                                   std::chrono::nanoseconds(clock_.wall() - seen)));
  }
  JobTrace trace;
  const JobOutcome outcome = handle(job, stop, trace);
  end_.tell(job, outcome, trace, start);
  return outcome;
}

JobOutcome JobRunner::handle(const infra::Job& job, const infra::Stop& stop, JobTrace& trace) {
  auto parts =
      stages::decode_element(job.payload, static_cast<std::size_t>(config_.queue.max_text_bytes));
  if (parts.empty()) return end_.nothing(job);
  if (parts.size() > 1) return end_.split(job, std::move(parts));
  if (const auto* bad = std::get_if<stages::Unprocessable>(&parts.front().content)) {
    trace.guest = is_guest(bad->sid, "");
    return end_.buried(job, bad->reason, trace);
  }
  const auto& reflection = std::get<stages::Reflection>(parts.front().content);
  trace.rid = reflection.rid;
  trace.guest = is_guest(reflection.sid, "");
  if (job.time_over) return end_.expired(job, reflection.rid);
  InHand in_hand{
      job, reflection, stop, trace, RecordWriter(queue_, job, reflection.rid, reflection.sid), {}};
  return enrich(in_hand);
}

std::optional<JobOutcome> JobRunner::write(InHand& in_hand, std::span<const stages::Field> fields,
                                           std::string_view event, After after) {
  const auto start = clock_.steady();
  auto outcome = in_hand.writer.write(fields, event, after);
  metrics_.took("write_back", clock_.steady() - start);
  if (!outcome) return end_.ended_by(in_hand.job, outcome.error(), in_hand.trace);
  switch (*outcome) {
    case WriteOutcome::conflict:
      return end_.failed(in_hand.job, "the record keeps changing under us", in_hand.trace);
    case WriteOutcome::expired:
      return JobOutcome::expired;
    case WriteOutcome::lost:
      return JobOutcome::lost;
    default:
      return std::nullopt;
  }
}

JobOutcome JobRunner::enrich(InHand& in_hand) {
  const infra::Job& job = in_hand.job;
  PastReader reader(queue_.connection(), known_owners_);
  const PastWanted wanted{in_hand.reflection.rid, in_hand.reflection.sid};
  auto pasts = reader.read({&wanted, 1});
  if (!pasts) return end_.put_off(job, pasts.error());
  Past& past = pasts->front();
  if (auto taken = in_hand.writer.take(std::move(past.record)); !taken) {
    return end_.ended_by(job, taken.error(), in_hand.trace);
  }
  in_hand.owner = {past.owner, past.guest};
  in_hand.trace.guest = past.guest;
  if (job.suspect && past.guest) {
    if (auto marked = queue_.mark_guest(job); !marked) return end_.put_off(job, marked.error());
  }
  if (job.upgrade && (in_hand.writer.record().empty() || too_late(job))) return unchanged(job);
  const StageOne one = enricher_.stage_one(in_hand.reflection.text, in_hand.owner, in_hand.stop);
  if (one.cancelled) return end_.released(job);
  in_hand.trace.feeling = feeling_of(one.analysis);
  in_hand.trace.stages = fmt::format(" stage1_ms={} {}", one.took.count(), cache_word(one.hit));
  const Composition composed =
      composition_of(in_hand.reflection, job, one, past, config_, clock_.wall());
  return job.upgrade ? upgrade(in_hand, composed) : complete(in_hand, composed);
}

std::optional<StageTwo> JobRunner::found_stage_two(InHand& in_hand, const Composition& composed) {
  AnswerFinder::TwoSought sought{composed.profile(config_), &in_hand.owner};
  finder_.find(std::span(&sought, 1));
  if (!sought.found) return std::nullopt;
  in_hand.trace.stages += fmt::format(" stage2_ms=0 {}", cache_word(true));
  return std::move(sought.found);
}

StageTwo JobRunner::stage_two(InHand& in_hand, const Composition& composed) {
  StageTwo two = enricher_.stage_two(composed.profile(config_), in_hand.owner, in_hand.stop);
  in_hand.trace.stages += fmt::format(" stage2_ms={} {}", two.took.count(), cache_word(two.hit));
  return two;
}

infra::JsonFields JobRunner::crisis_fields(const Composition& composed) const {
  return composed.all_fields(
      stages::crisis_post_enrichment(composed.one.analysis,
                                     config_.helplines(composed.moment.local.zone.name())),
      "complete");
}

JobOutcome JobRunner::complete(InHand& in_hand, const Composition& composed) {
  const StageOne& one = composed.one;
  in_hand.writer.set_history_line(composed.history_line);
  if (stages::needs_crisis_copy(one.analysis.signals)) {
    return write(in_hand, crisis_fields(composed).all(), "complete", After::finish)
        .value_or(JobOutcome::crisis);
  }
  // What can only become better with a model that is away will be tried again when it is back. A
  // guest is not waiting for that.
  const auto after = [&](bool outage) {
    return outage && !in_hand.owner.guest ? After::upgrade : After::finish;
  };
  if (const auto two = found_stage_two(in_hand, composed)) {
    const auto fields =
        composed.all_fields(stages::post_enrichment(one.analysis, two->content), "complete");
    return write(in_hand, fields.all(), "complete", after(one.outage))
        .value_or(JobOutcome::complete);
  }
  const bool published =
      one.hit && standing_of(in_hand.writer.record()).status == "stage1_complete";
  if (!published) {
    const auto ended = write(in_hand, composed.stage_one_fields("stage1_complete").all(),
                             "stage1_complete", After::publish);
    if (ended) return *ended;
  }
  const StageTwo two = stage_two(in_hand, composed);
  if (two.cancelled) return end_.released(in_hand.job);
  const std::string_view status = two.fallback ? "complete_with_fallback" : "complete";
  infra::JsonFields fields(1'024);
  fields.add("post_enrichment").raw(stages::post_enrichment(one.analysis, two.content));
  fields.add("status").text(status);
  return write(in_hand, fields.all(), status, after(one.outage || two.outage))
      .value_or(two.fallback ? JobOutcome::complete_with_fallback : JobOutcome::complete);
}

// Nobody keeps the text of a reflection for longer than that, to be made better or not.
bool JobRunner::too_late(const infra::Job& job) const {
  const auto kept = std::chrono::milliseconds(std::chrono::seconds(config_.queue.dead_ttl));
  const auto now = std::chrono::floor<std::chrono::milliseconds>(clock_.wall()).time_since_epoch();
  return kept.count() > 0 && now.count() >= job.first_seen_ms + kept.count();
}

JobOutcome JobRunner::unchanged(const infra::Job& job) {
  const JobOutcome outcome = end_.nothing(job);
  return outcome == JobOutcome::nothing ? JobOutcome::unchanged : outcome;
}

// In one write, and only if something becomes better by it.
JobOutcome JobRunner::upgrade(InHand& in_hand, const Composition& composed) {
  const StageOne& one = composed.one;
  const infra::Job& job = in_hand.job;
  in_hand.writer.set_history_line(composed.history_line);
  const Standing before = standing_of(in_hand.writer.record());
  if (before.crisis) return unchanged(job);
  // The rules know more than they did when this was written.
  if (stages::needs_crisis_copy(one.analysis.signals)) {
    return write(in_hand, crisis_fields(composed).all(), "upgraded", After::finish)
        .value_or(JobOutcome::upgraded);
  }
  const bool better_one = worth_of(one.analysis.mode) > before.worth;
  const bool had_fallback = before.status == "complete_with_fallback";
  const auto not_better = [&](bool outage) {
    return outage ? end_.tried_in_vain(job) : unchanged(job);
  };
  if (!better_one && !had_fallback) return not_better(one.outage);
  auto found = found_stage_two(in_hand, composed);
  const StageTwo two = found ? *std::move(found) : stage_two(in_hand, composed);
  if (two.cancelled) return end_.released(job);
  const bool outage = one.outage || two.outage;
  const bool better_two = had_fallback && !two.fallback;
  const bool worse_two = two.fallback && !had_fallback;
  if (worse_two || !(better_one || better_two)) return not_better(outage);
  const auto fields = composed.all_fields(stages::post_enrichment(one.analysis, two.content),
                                          two.fallback ? "complete_with_fallback" : "complete");
  return write(in_hand, fields.all(), "upgraded", outage ? After::upgrade : After::finish)
      .value_or(JobOutcome::upgraded);
}

}  // namespace worker
