#include "infra/lease_queue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace infra {
namespace {

// A reply of reserve() stays below this unless a single payload is larger.
constexpr std::string_view kMostReservedBytes = "8388608";
constexpr std::string_view kStatusKey = "worker:status";
constexpr std::string_view kStatusTtlSeconds = "300";

double random_0_to_1() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
}

Words views_of(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

// attempts|crashes|first_ms|existed|guest|reason
std::string reason_of(std::string_view meta) {
  for (int bars = 0; bars < 5; ++bars) {
    const std::size_t bar = meta.find('|');
    if (bar == std::string_view::npos) return {};
    meta.remove_prefix(bar + 1);
  }
  return std::string(meta);
}

}  // namespace

std::string_view Job::jid() const { return std::string_view(token).substr(0, token.find(':')); }

std::chrono::milliseconds retry_delay(int attempts, double random) {
  constexpr double kFirst = 2'000;
  constexpr double kMost = 600'000;
  const double ceiling = std::min(kMost, kFirst * std::exp2(std::clamp(attempts, 0, 30)));
  return std::chrono::milliseconds(static_cast<std::int64_t>(ceiling * random));
}

LeaseQueue::LeaseQueue(RedisConnection connection, Settings settings, std::string nonce)
    : connection_(std::move(connection)),
      settings_(std::move(settings)),
      nonce_(std::move(nonce)),
      keys_(settings_.source) {}

Result<RedisReply> LeaseQueue::run(const RedisScript& script, const Words& arguments,
                                   std::string_view record) {
  if (record.empty()) return connection_.eval(script, keys_.names, arguments);
  std::vector<std::string> keys(keys_.names.begin(), keys_.names.end());
  keys.emplace_back(record);
  return connection_.eval(script, keys, arguments);
}

Result<Reservation> LeaseQueue::reserve(int count) {
  const std::string wanted = std::to_string(count);
  const std::string lease = std::to_string(settings_.lease.count());
  const std::string crashes = std::to_string(settings_.most_crashes);
  auto reply = run(queue_scripts::reserve, {wanted, lease, nonce_, crashes, kMostReservedBytes});
  if (!reply) return std::move(reply).error();
  Reservation reservation;
  reservation.paused = (*reply)[0].text() == "paused";
  if (const auto due = (*reply)[2].integer(); due > 0) {
    const auto left = std::max<std::int64_t>(0, due - (*reply)[1].integer());
    reservation.next_due = std::chrono::milliseconds(left);
  }
  for (std::size_t i = 3; i < reply->value().size(); ++i) {
    const RedisValue row = (*reply)[i];
    Job job;
    job.token = std::string(row[0].text());
    job.attempts = static_cast<int>(row[1].integer());
    job.crashes = static_cast<int>(row[2].integer());
    job.first_seen_ms = row[3].integer();
    job.record_existed = row[4].text() == "1";
    job.payload = std::string(row[6].text());
    reservation.jobs.push_back(std::move(job));
  }
  return reservation;
}

Result<Arrival> LeaseQueue::wait_for_work(std::chrono::milliseconds patience, bool paused,
                                          const Stop& stop) {
  const auto whole = std::max(patience, std::chrono::milliseconds(1));
  const std::string seconds = fmt::format("{:.3f}", static_cast<double>(whole.count()) / 1000.0);
  const std::string& from = paused ? keys_[QueueKeys::wake] : keys_[QueueKeys::source];
  const std::string& to = paused ? keys_[QueueKeys::wake] : keys_[QueueKeys::inbox];
  auto reply =
      connection_.blocking_command({"BLMOVE", from, to, "LEFT", "RIGHT", seconds}, whole, stop);
  if (!reply) return std::move(reply).error();
  return reply->value().is_nil() ? Arrival::nothing : Arrival::something;
}

Result<std::vector<bool>> LeaseQueue::extend(const std::vector<std::string>& tokens) {
  const std::string lease = std::to_string(settings_.lease.count());
  Words words{lease};
  words.insert(words.end(), tokens.begin(), tokens.end());
  auto reply = run(queue_scripts::extend, words);
  if (!reply) return std::move(reply).error();
  std::vector<bool> held(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) held[i] = (*reply)[i].integer() == 1;
  return held;
}

Result<std::optional<std::string>> LeaseQueue::read_record(std::string_view key) {
  auto reply = connection_.command({"GET", key});
  if (!reply) return std::move(reply).error();
  if (reply->value().is_nil()) return std::optional<std::string>{};
  return std::optional(std::string(reply->value().text()));
}

Result<WriteOutcome> LeaseQueue::write(const Job& job, const RecordWrite& write) {
  const std::string ttl = std::to_string(write.create_ttl.count());
  auto reply = run(queue_scripts::settle,
                   {job.token, write.finish ? "finish" : "publish", write.expected_sha1,
                    write.value, ttl, write.rid, write.status, write.guest ? "1" : "0"},
                   write.key);
  if (!reply) return std::move(reply).error();
  const std::string_view outcome = reply->value().text();
  if (outcome == "written") return WriteOutcome::written;
  if (outcome == "conflict") return WriteOutcome::conflict;
  if (outcome == "expired") return WriteOutcome::expired;
  return WriteOutcome::lost;
}

Result<FailOutcome> LeaseQueue::fail_with(const Job& job, std::chrono::milliseconds delay,
                                          int most_attempts, std::string_view reason) {
  const std::string delay_ms = std::to_string(delay.count());
  const std::string most = std::to_string(most_attempts);
  auto reply = run(queue_scripts::fail, {job.token, delay_ms, most, reason});
  if (!reply) return std::move(reply).error();
  const std::string_view outcome = reply->value().text();
  if (outcome == "delayed") return FailOutcome::delayed;
  return outcome == "dead" ? FailOutcome::dead : FailOutcome::lost;
}

Result<FailOutcome> LeaseQueue::fail(const Job& job, std::string_view reason) {
  return fail_with(job, retry_delay(job.attempts, random_0_to_1()), settings_.most_attempts,
                   reason);
}

Result<FailOutcome> LeaseQueue::bury(const Job& job, std::string_view reason) {
  return fail_with(job, std::chrono::milliseconds(0), 0, reason);
}

Status LeaseQueue::release(const std::vector<std::string>& tokens) {
  if (tokens.empty()) return ok();
  auto reply = run(queue_scripts::release, views_of(tokens));
  if (!reply) return std::move(reply).error();
  return ok();
}

Status LeaseQueue::discard(const Job& job) {
  auto reply = run(queue_scripts::discard, {job.token});
  if (!reply) return std::move(reply).error();
  return ok();
}

Status LeaseQueue::split(const Job& parent, const std::vector<std::string>& good,
                         const std::vector<BadPart>& bad) {
  const std::string good_count = std::to_string(good.size());
  Words words{parent.token, good_count};
  words.insert(words.end(), good.begin(), good.end());
  for (const BadPart& part : bad) {
    words.emplace_back(part.payload);
    words.emplace_back(part.reason);
  }
  auto reply = run(queue_scripts::split, words);
  if (!reply) return std::move(reply).error();
  return ok();
}

Result<Census> LeaseQueue::census() {
  auto reply = run(queue_scripts::census, {});
  if (!reply) return std::move(reply).error();
  Census census;
  std::int64_t* const fields[] = {
      &census.waiting, &census.inbox, &census.in_flight, &census.delayed,   &census.cold,
      &census.upgrade, &census.dead,  &census.bodies,    &census.oldest_ms, &census.workers};
  for (std::size_t i = 0; i < std::size(fields); ++i) *fields[i] = (*reply)[i].integer();
  census.paused = (*reply)[std::size(fields)].integer() == 1;
  return census;
}

Status LeaseQueue::beat(std::string_view status_json) {
  if (auto reply = run(queue_scripts::beat, {nonce_}); !reply) return std::move(reply).error();
  auto reply = connection_.command({"SET", kStatusKey, status_json, "EX", kStatusTtlSeconds});
  if (!reply) return std::move(reply).error();
  return ok();
}

Status LeaseQueue::leave() {
  auto reply = connection_.command({"ZREM", keys_[QueueKeys::workers], nonce_});
  if (!reply) return std::move(reply).error();
  return ok();
}

Result<bool> LeaseQueue::set_paused(bool paused) {
  auto reply = run(queue_scripts::pause, {paused ? "1" : "0"});
  if (!reply) return std::move(reply).error();
  return reply->value().integer() == 1;
}

Result<std::vector<DeadJob>> LeaseQueue::dead_jobs(int offset, int count) {
  const std::string from = std::to_string(offset);
  const std::string most = std::to_string(count);
  auto reply = run(queue_scripts::dead_list, {from, most});
  if (!reply) return std::move(reply).error();
  std::vector<DeadJob> jobs;
  for (std::size_t i = 0; i < reply->value().size(); ++i) {
    const RedisValue row = (*reply)[i];
    jobs.push_back(
        {std::string(row[0].text()), row[1].integer(), reason_of(row[2].text()), row[3].integer()});
  }
  return jobs;
}

Result<std::int64_t> LeaseQueue::count_of(const RedisScript& script,
                                          const std::vector<std::string>& words) {
  auto reply = run(script, views_of(words));
  if (!reply) return std::move(reply).error();
  return reply->value().integer();
}

Result<std::int64_t> LeaseQueue::dead_retry(const std::vector<std::string>& jids) {
  return count_of(queue_scripts::dead_retry, jids);
}

Result<std::int64_t> LeaseQueue::dead_drop(const std::vector<std::string>& jids) {
  return count_of(queue_scripts::dead_drop, jids);
}

Result<std::optional<std::string>> LeaseQueue::dead_payload(std::string_view jid) {
  auto dead = connection_.command({"ZSCORE", keys_[QueueKeys::dead], jid});
  if (!dead) return std::move(dead).error();
  if (dead->value().is_nil()) return std::optional<std::string>{};
  auto body = connection_.command({"HGET", keys_[QueueKeys::body], jid});
  if (!body) return std::move(body).error();
  if (body->value().is_nil()) return std::optional<std::string>{};
  return std::optional(std::string(body->value().text()));
}

Status LeaseQueue::push(const std::vector<std::string>& payloads) {
  if (payloads.empty()) return ok();
  Words words{"RPUSH", keys_[QueueKeys::source]};
  words.insert(words.end(), payloads.begin(), payloads.end());
  auto reply = connection_.command(words);
  if (!reply) return std::move(reply).error();
  return ok();
}

Status LeaseQueue::ping() {
  auto reply = connection_.command({"PING"});
  if (!reply) return std::move(reply).error();
  return ok();
}

}  // namespace infra
