#include "worker/intake_batch.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "stages/post_enrichment.hpp"
#include "stages/safety.hpp"
#include "stages/stage_one.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

using infra::After;
using infra::WriteOutcome;

// A write of more than that is settled by itself, and so is what would make a settlement longer:
// Redis does nothing else meanwhile.
constexpr std::size_t kLongestWrite = 1 << 20;
constexpr std::size_t kLongestSettlement = 4 << 20;
// What the log line of a hit says: no time was spent on it.
const std::string kStageOneHit = fmt::format(" stage1_ms=0 {}", cache_word(true));
const std::string kStageTwoHit = fmt::format(" stage2_ms=0 {}", cache_word(true));

}  // namespace

void IntakeBatch::leave(InHand& taken, JobOutcome outcome) {
  taken.in_hand = false;
  // What is parked goes on waiting: that ends in a slot. Two machines' clocks may differ.
  if (outcome != JobOutcome::parked) {
    const infra::WallTime seen{std::chrono::milliseconds(taken.job.first_seen_ms)};
    wait_.took(std::max(std::chrono::nanoseconds(0), std::chrono::nanoseconds(taken_at_ - seen)));
  }
  end_.tell(taken.job, outcome, taken.trace, taken.since);
  left(outcome);
}

// Whether it is a reflection to be worked on; else it has been ended.
bool IntakeBatch::begin(InHand& taken) {
  const infra::Job& job = taken.job;
  auto parts =
      stages::decode_element(job.payload, static_cast<std::size_t>(config_.queue.max_text_bytes));
  if (parts.empty()) {
    settlement_.nothing.push_back(job.token);
    nothing_.push_back(&taken);
    return false;
  }
  if (parts.size() > 1) {
    leave(taken, end_.split(job, std::move(parts)));
    return false;
  }
  if (const auto* bad = std::get_if<stages::Unprocessable>(&parts.front().content)) {
    taken.trace.guest = is_guest(bad->sid, "");
    leave(taken, end_.buried(job, bad->reason, taken.trace));
    return false;
  }
  taken.reflection = std::get<stages::Reflection>(std::move(parts.front().content));
  taken.trace.rid = taken.reflection.rid;
  taken.trace.guest = is_guest(taken.reflection.sid, "");
  if (job.time_over) {
    leave(taken, end_.expired(job, taken.reflection.rid));
    return false;
  }
  return true;
}

void IntakeBatch::take(std::vector<infra::Job> jobs) {
  jobs_.clear();
  jobs_.reserve(jobs.size());
  const auto now = clock_.steady();
  taken_at_ = clock_.wall();
  for (infra::Job& job : jobs) {
    InHand& one = jobs_.emplace_back();
    one.job = std::move(job);
    one.since = now;
    // What carries nothing is settled, but nothing more is done about it.
    if (!begin(one)) one.in_hand = false;
  }
  read_pasts();
  find_stage_one();
  find_stage_two();
}

void IntakeBatch::read_pasts() {
  std::vector<InHand*> taken;
  std::vector<PastWanted> wanted;
  for (InHand& one : jobs_) {
    if (!one.in_hand) continue;
    taken.push_back(&one);
    wanted.push_back({one.reflection.rid, one.reflection.sid});
  }
  if (taken.empty()) return;
  auto pasts = PastReader(queue_.connection(), known_owners_).read(wanted, true);
  settlement_.watched = true;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    InHand& one = *taken[i];
    if (!pasts) {
      leave(one, end_.put_off(one.job, pasts.error()));
      continue;
    }
    one.past = std::move((*pasts)[i]);
    one.owner = {one.past.owner, one.past.guest};
    one.trace.guest = one.past.guest;
    one.writer.emplace(queue_, one.job, one.reflection.rid, one.reflection.sid);
    auto good = one.writer->take(std::move(one.past.record));
    if (!good) {
      leave(one, end_.ended_by(one.job, good.error(), one.trace));
    } else if (one.job.suspect && one.past.guest) {
      if (auto marked = queue_.mark_guest(one.job); !marked) {
        leave(one, end_.put_off(one.job, marked.error()));
      }
    }
  }
}

void IntakeBatch::park(InHand& taken) {
  settlement_.parked.push_back(taken.job.token);
  parked_.push_back(&taken);
  taken.in_hand = false;
  ++parks_;
}

void IntakeBatch::prepare(InHand& taken, std::span<const stages::Field> fields,
                          std::string_view event, After after, JobOutcome outcome) {
  auto write = taken.writer->prepared(fields, event, after);
  write.summary = std::move(taken.composed->history_line);
  taken.outcome = outcome;
  taken.in_hand = false;
  if (after == After::park) ++parks_;
  const std::size_t size = write.value.size();
  if (size <= kLongestWrite && bytes_ + size <= kLongestSettlement) {
    bytes_ += size;
    settlement_.writes.push_back(std::move(write));
    written_.push_back(&taken);
    return;
  }
  auto settled = queue_.settle({{}, {std::move(write)}, {}, true});
  if (settled) return came_of(taken, settled->writes.front());
  leave(taken, end_.put_off(taken.job, settled.error()));
}

// Danger goes before everything else. A hit needs no look: what the rules find is part of the
// analysis, and what needs crisis copy is never kept.
void IntakeBatch::find_stage_one() {
  std::vector<InHand*> taken;
  std::vector<AnswerFinder::OneSought> sought;
  for (InHand& one : jobs_) {
    if (!one.in_hand) continue;
    taken.push_back(&one);
    sought.push_back({one.reflection.text, &one.owner});
  }
  finder_.find(sought);
  const infra::WallTime now = clock_.wall();
  for (std::size_t i = 0; i < taken.size(); ++i) {
    InHand& one = *taken[i];
    const bool hit = sought[i].found.has_value();
    bool crisis = false;
    if (hit) {
      one.one = *std::move(sought[i].found);
      one.trace.stages = kStageOneHit;
    } else {
      const std::string& text = one.reflection.text;
      crisis = stages::needs_crisis_copy(stages::safety_signals(text, stages::tokens_of(text)));
      if (!crisis) {
        park(one);
        continue;
      }
      one.one.analysis = stages::analyse_words(text);
    }
    one.trace.feeling = feeling_of(one.one.analysis);
    one.composed.emplace(composition_of(one.reflection, one.job, one.one, one.past, config_, now));
    if (!crisis) continue;
    const auto& lines = config_.helplines(one.composed->moment.local.zone.name());
    prepare(one,
            one.composed
                ->all_fields(stages::crisis_post_enrichment(one.one.analysis, lines), "complete")
                .all(),
            "complete", After::finish, JobOutcome::crisis);
  }
}

void IntakeBatch::find_stage_two() {
  std::vector<InHand*> taken;
  std::vector<AnswerFinder::TwoSought> sought;
  for (InHand& one : jobs_) {
    if (!one.in_hand) continue;
    taken.push_back(&one);
    sought.push_back({one.composed->profile(config_), &one.owner});
  }
  finder_.find(sought);
  for (std::size_t i = 0; i < taken.size(); ++i) {
    InHand& one = *taken[i];
    if (const auto& two = sought[i].found) {
      one.trace.stages += kStageTwoHit;
      prepare(one,
              one.composed
                  ->all_fields(stages::post_enrichment(one.one.analysis, two->content), "complete")
                  .all(),
              "complete", After::finish, JobOutcome::complete);
    } else {
      prepare(one, one.composed->stage_one_fields("stage1_complete").all(), "stage1_complete",
              After::park, JobOutcome::parked);
    }
  }
}

void IntakeBatch::came_of(InHand& taken, const infra::WriteResult& result) {
  switch (result.outcome) {
    case WriteOutcome::written:
      return leave(taken, taken.outcome);
    case WriteOutcome::expired:
      return leave(taken, JobOutcome::expired);
    case WriteOutcome::lost:
      return leave(taken, JobOutcome::lost);
    case WriteOutcome::refused:
    case WriteOutcome::conflict:
    case WriteOutcome::untried:
      break;
  }
  if (++conflicts_[taken.job.token] > kMostConflicts) {
    conflicts_.erase(taken.job.token);
    return leave(taken, end_.failed(taken.job, "the record keeps changing under us", taken.trace));
  }
  again_.push_back(std::move(taken.job));
}

void IntakeBatch::forget_settlement() {
  settlement_ = {};
  written_.clear();
  nothing_.clear();
  parked_.clear();
  bytes_ = 0;
  parks_ = 0;
}

std::vector<infra::Job> IntakeBatch::settled(const infra::LeaseQueue::Exchanged& exchanged) {
  const auto& settled = exchanged.settled;
  for (std::size_t i = 0; i < written_.size(); ++i) {
    if (settled) {
      came_of(*written_[i], settled->writes.at(i));
    } else {
      leave(*written_[i], end_.put_off(written_[i]->job, settled.error()));
    }
  }
  for (InHand* one : nothing_) {
    leave(*one, settled ? JobOutcome::nothing : end_.put_off(one->job, settled.error()));
  }
  for (InHand* one : parked_) {
    leave(*one,
          exchanged.parked ? JobOutcome::parked : end_.put_off(one->job, exchanged.parked.error()));
  }
  forget_settlement();
  if (again_.empty()) conflicts_.clear();
  return std::exchange(again_, {});
}

void IntakeBatch::unsettled() {
  for (const auto* list : {&written_, &nothing_, &parked_}) {
    for (InHand* one : *list) leave(*one, JobOutcome::lost);
  }
  forget_settlement();
}

}  // namespace worker
