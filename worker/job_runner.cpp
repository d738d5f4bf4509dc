#include "worker/job_runner.hpp"

#include "infra/log.hpp"
#include "stages/document.hpp"
#include "stages/history.hpp"
#include "stages/post_enrichment.hpp"
#include "stages/safety.hpp"
#include "worker/history_reader.hpp"
#include "worker/moment.hpp"
#include "worker/provenance.hpp"
#include "worker/record.hpp"
#include "worker/record_writer.hpp"

namespace worker {
namespace {

using infra::ErrorKind;
using infra::WriteOutcome;

// Others have their turn meanwhile: what Redis refuses for one record it may do for the next.
constexpr std::chrono::milliseconds kPutOff{1'000};

std::string short_hash(std::string_view text) { return infra::sha256_hex(text).substr(0, 12); }

std::string_view cache_word(bool hit) { return hit ? "[CACHE HIT]" : "[CACHE MISS]"; }

}  // namespace

// What the job's one log line tells.
struct JobRunner::Trace {
  std::string rid_hash = "-";
  std::string stages;
  // What a failure has to know.
  std::string rid;
  bool guest = false;
};

JobOutcome JobRunner::run(const infra::Job& job, const infra::Stop& stop) {
  const auto start = clock_.steady();
  Trace trace;
  const JobOutcome outcome = handle(job, stop, trace);
  const auto took = clock_.steady() - start;
  const std::string_view name = kJobOutcomeNames.at(static_cast<std::size_t>(outcome));
  metrics_.count(fmt::format("job_{}", name));
  metrics_.took("job", took);
  infra::log::info("job={} rid={} outcome={} attempt={} ms={}{}", job.jid(), trace.rid_hash, name,
                   job.attempts + 1,
                   std::chrono::duration_cast<std::chrono::milliseconds>(took).count(),
                   trace.stages);
  return outcome;
}

JobOutcome JobRunner::handle(const infra::Job& job, const infra::Stop& stop, Trace& trace) {
  auto parts =
      stages::decode_element(job.payload, static_cast<std::size_t>(config_.queue.max_text_bytes));
  if (parts.empty()) {
    if (auto gone = queue_.settle({{job.token}, {}}); !gone) return put_off(job, gone.error());
    return JobOutcome::nothing;
  }
  if (parts.size() > 1) return split(job, std::move(parts));
  if (const auto* bad = std::get_if<stages::Unprocessable>(&parts.front().content)) {
    trace.guest = is_guest(bad->sid, "");
    return buried(job, bad->reason, trace);
  }
  return enrich(job, std::get<stages::Reflection>(parts.front().content), stop, trace);
}

JobOutcome JobRunner::enrich(const infra::Job& job, const stages::Reflection& reflection,
                             const infra::Stop& stop, Trace& trace) {
  trace.rid_hash = short_hash(reflection.rid);
  trace.rid = reflection.rid;
  trace.guest = is_guest(reflection.sid, "");
  if (job.time_over) return expired(job, reflection.rid);
  RecordWriter writer(queue_, job, reflection.rid, reflection.sid);
  const auto failed_on = [&](const infra::Error& error) {
    return error.kind == ErrorKind::permanent ? buried(job, error.message, trace)
                                              : put_off(job, error);
  };
  HistoryReader reader(queue_.connection(), known_owners_);
  auto record = reader.read_record(writer.key(), reflection.sid);
  if (auto taken = writer.take(std::move(record)); !taken) return failed_on(taken.error());
  const Owner owner{writer.owner(), writer.guest()};
  trace.guest = owner.guest;
  if (job.suspect && owner.guest) {
    if (auto marked = queue_.mark_guest(job); !marked) return put_off(job, marked.error());
  }
  const FoundHistory found =
      reader.history_of({reflection.rid, reflection.sid, owner.name, owner.guest, writer.record()});

  const StageOne one = enricher_.stage_one(reflection.text, owner, stop);
  if (one.cancelled) return released(job);
  trace.stages = fmt::format(" stage1_ms={} {}", one.took.count(), cache_word(one.hit));
  const infra::WallTime received{std::chrono::milliseconds(job.first_seen_ms)};
  const Moment moment = moment_of(reflection, received, config_);
  const stages::WordSketch words(stages::tokens_of(reflection.text), owner.name);
  const std::int64_t time_ms = moment.local.time_ms;
  const stages::Context context = stages::context_of(
      one.analysis, words, stages::history_before(reflection.rid, time_ms, found.lines),
      moment.local);
  writer.set_history_line(
      stages::line_of(stages::remembered(reflection.rid, time_ms, one.analysis, words)));
  stages::Provenance provenance = provenance_of(one, moment, config_, clock_.wall());
  if (!found.warning.empty()) provenance.warnings.push_back(found.warning);
  const auto fields_with = [&](std::string_view status) {
    return stages::stage_one_fields(reflection, one.analysis, context, moment.local, provenance,
                                    status);
  };
  const auto write = [&](std::span<const stages::Field> fields, std::string_view status,
                         JobOutcome written) -> std::optional<JobOutcome> {
    const bool finish = status != "stage1_complete";
    auto outcome =
        writer.write(fields, status, finish ? infra::After::finish : infra::After::publish);
    if (!outcome) return failed_on(outcome.error());
    if (*outcome == WriteOutcome::conflict) {
      return failed(job, "the record keeps changing under us", trace);
    }
    if (*outcome == WriteOutcome::expired) return JobOutcome::expired;
    if (*outcome == WriteOutcome::lost) return JobOutcome::lost;
    if (finish) return written;
    return std::nullopt;
  };

  if (stages::needs_crisis_copy(one.analysis.signals)) {
    auto fields = fields_with("complete");
    fields.insert(
        fields.end() - 1,
        {"post_enrichment", stages::crisis_post_enrichment(
                                one.analysis, config_.helplines(moment.local.zone.name()))});
    return *write(fields, "complete", JobOutcome::crisis);
  }
  if (auto ended = write(fields_with("stage1_complete"), "stage1_complete", JobOutcome::complete)) {
    return *ended;
  }
  const auto profile = stages::profile_of(one.analysis, stages::phase_of(moment.local.hour()),
                                          variant_of(reflection.rid, config_.stage2.variants));
  const StageTwo two = enricher_.stage_two(profile, owner, stop);
  if (two.cancelled) return released(job);
  trace.stages += fmt::format(" stage2_ms={} {}", two.took.count(), cache_word(two.hit));
  const std::string_view status = two.fallback ? "complete_with_fallback" : "complete";
  const std::vector<stages::Field> fields{
      {"post_enrichment", stages::post_enrichment(one.analysis, two.content)},
      {"status", fmt::format("\"{}\"", status)}};
  return *write(fields, status,
                two.fallback ? JobOutcome::complete_with_fallback : JobOutcome::complete);
}

JobOutcome JobRunner::split(const infra::Job& job, std::vector<stages::Part> parts) {
  std::vector<std::string> good;
  std::vector<infra::BadPart> bad;
  for (stages::Part& part : parts) {
    if (const auto* problem = std::get_if<stages::Unprocessable>(&part.content)) {
      bad.push_back({std::move(part.payload), problem->reason, is_guest(problem->sid, "")});
    } else {
      good.push_back(std::move(part.payload));
    }
  }
  const auto remainder = [&](std::size_t good_done, std::size_t bad_done) {
    std::string left = "[";
    const auto add = [&](std::string_view payload) {
      left += left.size() == 1 ? "" : ",";
      left += payload;
    };
    for (std::size_t i = good_done; i < good.size(); ++i) add(good[i]);
    for (std::size_t i = bad_done; i < bad.size(); ++i) add(bad[i].payload);
    return left + "]";
  };
  if (auto done = queue_.split(job, good, bad, remainder); !done) return put_off(job, done.error());
  return JobOutcome::split;
}

JobOutcome JobRunner::failed(const infra::Job& job, std::string_view reason, const Trace& trace) {
  infra::log::warning("job={} failed: {}", job.jid(), reason);
  auto outcome = queue_.fail(job, {reason, trace.guest, trace.rid});
  if (!outcome) return JobOutcome::lost;
  switch (*outcome) {
    case infra::FailOutcome::delayed:
      return JobOutcome::retried;
    case infra::FailOutcome::dead:
      return JobOutcome::dead;
    case infra::FailOutcome::expired:
    case infra::FailOutcome::dropped:
      return JobOutcome::expired;
    case infra::FailOutcome::lost:
      return JobOutcome::lost;
  }
  return JobOutcome::lost;
}

JobOutcome JobRunner::buried(const infra::Job& job, std::string_view reason, const Trace& trace) {
  infra::log::warning("job={} is dead: {}", job.jid(), reason);
  auto outcome = queue_.bury(job, {reason, trace.guest, trace.rid});
  if (!outcome || *outcome == infra::FailOutcome::lost) return JobOutcome::lost;
  return JobOutcome::dead;
}

JobOutcome JobRunner::expired(const infra::Job& job, std::string_view rid) {
  auto outcome = queue_.expire(job, rid);
  if (!outcome) return put_off(job, outcome.error());
  return *outcome == infra::FailOutcome::lost ? JobOutcome::lost : JobOutcome::expired;
}

JobOutcome JobRunner::released(const infra::Job& job) {
  auto given_back = queue_.release({job.token});
  return given_back && *given_back > 0 ? JobOutcome::released : JobOutcome::lost;
}

// Redis did not do what it was asked. It may have, and the answer was lost: then nothing is left
// to put off. Whatever it was, the job did not fail.
JobOutcome JobRunner::put_off(const infra::Job& job, const infra::Error& error) {
  if (error.kind == ErrorKind::cancelled) return released(job);
  infra::log::warning("job={} put off: {}", job.jid(), error.message);
  auto given_back = queue_.release({job.token}, kPutOff);
  return given_back && *given_back > 0 ? JobOutcome::retried : JobOutcome::lost;
}

}  // namespace worker
