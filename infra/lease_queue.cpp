#include "infra/lease_queue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "infra/queue_format.hpp"
#include "infra/random.hpp"
#include "infra/settle_call.hpp"

namespace infra {
namespace {

// A reply of reserve() stays below this unless a single payload is larger.
constexpr std::string_view kMostReservedBytes = "8388608";
constexpr std::string_view kStatusKey = "worker:status";
constexpr std::string_view kStatusTtlSeconds = "300";
// Parts that one call of the split script makes jobs of: it keeps Redis for some milliseconds.
constexpr std::size_t kMostParts = 1000;

Job job_of(RedisValue token, RedisValue payload, std::string_view raw_meta, std::int64_t now_ms) {
  const JobMeta meta = read_job_meta(raw_meta, token.text());
  constexpr std::int64_t kGuestMs = std::chrono::milliseconds(kGuestTime).count();
  Job job;
  job.token = std::string(token.text());
  job.payload = std::string(payload.text());
  job.attempts = meta.attempts;
  job.crashes = meta.crashes;
  job.first_seen_ms = meta.first_seen_ms;
  job.record_existed = meta.has('e');
  job.suspect = meta.has('s');
  job.upgrade = meta.has('u');
  job.time_over = meta.has('g') && now_ms >= job.first_seen_ms + kGuestMs;
  return job;
}

std::string_view word_of(Lane lane) {
  constexpr std::array<std::string_view, 3> kWords{"intake", "cold", "upgrade"};
  return kWords.at(static_cast<std::size_t>(lane));
}

Result<Reservation> reservation_of(const RedisReply& reply) {
  Reservation reservation;
  const std::string_view state = reply[0].text();
  if (state == "newer") {
    return permanent("a newer version of this program keeps the queue; update this one");
  }
  reservation.paused = state == "paused";
  if (const auto due = reply[2].integer(); due > 0) {
    const auto left = std::max<std::int64_t>(0, due - reply[1].integer());
    reservation.next_due = std::chrono::milliseconds(left);
  }
  const std::size_t size = reply.value().size();
  reservation.jobs.reserve(size / 3);
  for (std::size_t i = 3; i + 3 < size; i += 3) {
    reservation.jobs.push_back(
        job_of(reply[i], reply[i + 1], reply[i + 2].text(), reply[1].integer()));
  }
  if (state == "open") {
    reservation.cold = reply[size - 3].integer();
    reservation.upgrade = reply[size - 2].integer();
  }
  return reservation;
}

}  // namespace

std::string_view Job::jid() const { return std::string_view(token).substr(0, token.find(':')); }

std::chrono::milliseconds retry_delay(int attempts, double random) {
  constexpr double kFirst = 2'000;
  constexpr double kMost = 600'000;
  const double ceiling = std::min(kMost, kFirst * std::exp2(std::clamp(attempts, 0, 30)));
  return std::chrono::milliseconds(static_cast<std::int64_t>(ceiling * random));
}

LeaseQueue::LeaseQueue(QueueConnection connection, Settings settings, std::string nonce)
    : connection_(std::move(connection)),
      settings_(settings),
      nonce_(std::move(nonce)),
      run_(nonce_.substr(0, nonce_.find('.'))),
      lease_ms_(std::to_string(settings_.lease.count())),
      most_crashes_(std::to_string(settings_.most_crashes)) {}

Words LeaseQueue::reserve_arguments(Lane lane, const std::string& count) const {
  return {word_of(lane), count, lease_ms_, nonce_, most_crashes_, kMostReservedBytes};
}

Result<Reservation> LeaseQueue::reserve(int count, Lane lane) {
  const std::string wanted = std::to_string(count);
  auto reply = connection_.run(connection_.scripts().reserve, reserve_arguments(lane, wanted));
  if (!reply) return std::move(reply).error();
  return reserved(*reply);
}

Result<Reservation> LeaseQueue::reserved(const RedisReply& reply) const {
  auto reservation = reservation_of(reply);
  if (reservation) tell_poisoned(reply[reply.value().size() - 1]);
  return reservation;
}

void LeaseQueue::tell_poisoned(RedisValue jids) const {
  for (std::size_t i = 0; i < jids.size(); ++i) poisoned(jids[i].text());
}

Result<Settled> LeaseQueue::settle(const Settlement& settlement) {
  auto exchanged = settle_and_reserve(settlement, 0);
  if (!exchanged) return std::move(exchanged).error();
  return std::move(exchanged->settled);
}

Result<LeaseQueue::Exchanged> LeaseQueue::settle_and_reserve(const Settlement& settlement,
                                                             int count) {
  const bool watched =
      settlement.watched && connection_.redis().watching() && !settlement.writes.empty();
  const SettleCall settle_call(settlement, connection_, nonce_, watched);
  const std::string wanted = std::to_string(count);
  const QueueScripts& scripts = connection_.scripts();
  const bool settles = !settlement.nothing.empty() || !settlement.writes.empty();
  std::vector<ScriptCall> calls;
  if (settles) calls.push_back(settle_call.script());
  if (!settlement.parked.empty()) {
    calls.push_back(connection_.call(scripts.park, views_of(settlement.parked)));
  }
  if (count > 0) {
    calls.push_back(connection_.call(scripts.reserve, reserve_arguments(Lane::intake, wanted)));
  }
  Exchanged exchanged{Settled{}, ok(), Reservation{}};
  if (calls.empty()) return exchanged;
  auto replies = connection_.redis().eval_all(calls, settle_call.staging());
  if (!replies) return std::move(replies).error();
  std::size_t next = 0;
  if (settles) {
    const Result<RedisReply>& settled = (*replies)[next++];
    if (settled && settled->value().is_nil()) {
      exchanged.settled = settle({settlement.nothing, settlement.writes});
    } else {
      exchanged.settled = settled ? Result<Settled>(SettleCall::outcome_of(*settled))
                                  : Result<Settled>(settled.error());
    }
  }
  if (!settlement.parked.empty()) {
    const Result<RedisReply>& parked = (*replies)[next++];
    if (!parked) exchanged.parked = parked.error();
  }
  if (count > 0) {
    const Result<RedisReply>& got = (*replies)[next];
    exchanged.reserved = got ? reserved(*got) : Result<Reservation>(got.error());
  }
  return exchanged;
}

Result<Arrival> LeaseQueue::wait_for_work(std::chrono::milliseconds patience, bool paused,
                                          const Stop& stop) {
  const auto whole = std::max(patience, std::chrono::milliseconds(1));
  const std::string seconds = fmt::format("{:.3f}", static_cast<double>(whole.count()) / 1000.0);
  const QueueKeys& keys = connection_.keys();
  const std::string& from = paused ? keys[QueueKeys::wake] : keys[QueueKeys::source];
  const std::string& to = paused ? keys[QueueKeys::wake] : keys[QueueKeys::inbox];
  auto reply = connection_.redis().blocking_command({"BLMOVE", from, to, "LEFT", "RIGHT", seconds},
                                                    whole, stop);
  if (!reply) return std::move(reply).error();
  return reply->value().is_nil() ? Arrival::nothing : Arrival::something;
}

Result<std::vector<bool>> LeaseQueue::extend(const std::vector<std::string>& tokens) {
  Words words{lease_ms_, most_crashes_, run_};
  words.insert(words.end(), tokens.begin(), tokens.end());
  auto reply = connection_.run(connection_.scripts().extend, std::move(words));
  if (!reply) return std::move(reply).error();
  std::vector<bool> held(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) held[i] = (*reply)[i].integer() == 1;
  tell_poisoned((*reply)[tokens.size()]);
  return held;
}

Result<FailOutcome> LeaseQueue::fail_with(const Job& job, std::chrono::milliseconds delay,
                                          int most_attempts, const Failure& failure) {
  const std::string delay_ms = std::to_string(delay.count());
  const std::string most = std::to_string(most_attempts);
  auto reply = connection_.run(
      connection_.scripts().fail,
      {job.token, delay_ms, most, failure.reason, failure.guest ? "1" : "0", failure.rid});
  if (!reply) return std::move(reply).error();
  const std::string_view outcome = reply->value().text();
  if (outcome == "delayed") return FailOutcome::delayed;
  if (outcome == "dead") return FailOutcome::dead;
  if (outcome == "dropped") return FailOutcome::dropped;
  if (outcome == "expired") return FailOutcome::expired;
  return FailOutcome::lost;
}

Result<FailOutcome> LeaseQueue::fail(const Job& job, const Failure& failure) {
  return fail_with(job, retry_delay(job.attempts, random_0_to_1()), settings_.most_attempts,
                   failure);
}

Result<FailOutcome> LeaseQueue::bury(const Job& job, const Failure& failure) {
  return fail_with(job, std::chrono::milliseconds(0), 0, failure);
}

Result<FailOutcome> LeaseQueue::try_later(const Job& job, std::chrono::milliseconds delay) {
  return fail_with(job, delay, std::numeric_limits<int>::max(),
                   {"the model was unwell", false, ""});
}

Status LeaseQueue::mark_guest(const Job& job) {
  auto marked = connection_.count(connection_.scripts().mark_guest, {job.token});
  if (!marked) return std::move(marked).error();
  return ok();
}

Result<FailOutcome> LeaseQueue::expire(const Job& job, std::string_view rid) {
  return fail_with(job, std::chrono::milliseconds(0), std::numeric_limits<int>::max(),
                   {"expired", true, rid});
}

Result<std::int64_t> LeaseQueue::release(const std::vector<std::string>& tokens,
                                         std::chrono::milliseconds delay) {
  if (tokens.empty()) return 0;
  const std::string delay_ms = std::to_string(delay.count());
  Words words{delay_ms};
  words.insert(words.end(), tokens.begin(), tokens.end());
  return connection_.count(connection_.scripts().release, std::move(words));
}

Status LeaseQueue::split(const Job& parent, const std::vector<std::string>& good,
                         const std::vector<BadPart>& bad, const Remainder& remainder_after) {
  for (std::size_t good_done = 0, bad_done = 0;;) {
    const std::size_t good_end = std::min(good.size(), good_done + kMostParts);
    const std::size_t bad_end =
        std::min(bad.size(), bad_done + kMostParts - (good_end - good_done));
    const bool last = good_end == good.size() && bad_end == bad.size();
    const std::string remainder = last ? "" : remainder_after(good_end, bad_end);
    const std::string good_count = std::to_string(good_end - good_done);
    Words words{parent.token, remainder, good_count};
    for (; good_done < good_end; ++good_done) words.emplace_back(good[good_done]);
    for (; bad_done < bad_end; ++bad_done) {
      words.insert(words.end(),
                   {bad[bad_done].payload, bad[bad_done].reason, bad[bad_done].guest ? "1" : "0"});
    }
    auto held = connection_.count(connection_.scripts().split, std::move(words));
    if (!held) return std::move(held).error();
    if (last || *held == 0) return ok();
  }
}

Result<std::int64_t> LeaseQueue::disown() {
  return connection_.count(connection_.scripts().disown, {nonce_});
}

Result<std::int64_t> LeaseQueue::reclaim(std::string_view dead_run) {
  auto reply = connection_.run(connection_.scripts().reclaim, {most_crashes_, dead_run});
  if (!reply) return std::move(reply).error();
  tell_poisoned((*reply)[1]);
  return (*reply)[0].integer();
}

Result<std::int64_t> LeaseQueue::beat(std::string_view status_json) {
  const std::string dead_ttl_ms =
      std::to_string(std::chrono::milliseconds(settings_.dead_ttl).count());
  auto removed = connection_.count(connection_.scripts().beat, {run_, dead_ttl_ms});
  if (!removed) return removed;
  if (auto told = tell_status(status_json); !told) return std::move(told).error();
  return removed;
}

Status LeaseQueue::tell_status(std::string_view status_json) {
  auto reply =
      connection_.redis().command({"SET", kStatusKey, status_json, "EX", kStatusTtlSeconds});
  if (!reply) return std::move(reply).error();
  return ok();
}

Status LeaseQueue::hand_over() {
  auto handed = connection_.count(connection_.scripts().hand_over, {});
  if (!handed) return std::move(handed).error();
  return ok();
}

Result<std::int64_t> LeaseQueue::leave() {
  return connection_.count(connection_.scripts().leave, {run_});
}

}  // namespace infra
