#include "tests/infra/queue_simulation.hpp"

namespace queue_model {

std::unique_ptr<Simulation::Worker> Simulation::new_worker() {
  const std::string run = fmt::format("w{}", ++runs_);
  const std::string nonce = fmt::format("{}.{}", run, below(3));
  infra::LeaseQueue::Settings settings;
  settings.dead_ttl = std::chrono::seconds(1000);
  return std::make_unique<Worker>(
      Worker{{world_.connect(scripts_), settings, nonce}, run, nonce, {}});
}

void Simulation::pass_time() {
  const int kind = below(100);
  std::int64_t us = below(2'000'000);
  if (kind >= 88) us = below(20'000'000);
  if (kind >= 96) us = below(400) * 1'000'000LL;
  if (kind == 99) us = -below(3'000'000);
  model_.now_us += us;
  world_.command(
      {"HSET", "{reflections:normalized}:ctl", "test_now", std::to_string(model_.now_us)});
}

void Simulation::act() {
  Worker& worker = any_worker();
  const int kind = below(100);
  if (kind < 14) return push();
  if (kind < 44) return reserve(worker);
  if (kind < 62) return settle(worker);
  if (kind < 70) return fail(worker);
  if (kind < 76) return give_up(worker);
  if (kind < 80) return extend(worker);
  if (kind < 84) return split(worker);
  if (kind < 89) return die();
  if (kind < 92) return disturb_records();
  look_after(worker);
}

void Simulation::push() {
  for (int i = below(3); i >= 0; --i) {
    const std::string payload = fmt::format("p{}", ++payloads_);
    const bool jumps = chance(20);
    world_.command({jumps ? "LPUSH" : "RPUSH", QueueSource, payload});
    jumps ? model_.source.push_front(payload) : model_.source.push_back(payload);
  }
  if (chance(20) && !model_.source.empty()) {  // what a blocking wait does
    world_.command({"LMOVE", QueueSource, "{reflections:normalized}:inbox", "LEFT", "RIGHT"});
    model_.inbox.push_back(model_.source.front());
    model_.source.pop_front();
  }
  last_ = "push";
}

void Simulation::die() {
  auto& worker = workers_[index()];
  const std::string run = worker->run;
  stale_.insert(stale_.end(), worker->held.begin(), worker->held.end());
  worker = new_worker();
  last_ = "die";
  if (chance(50)) {
    const auto expected = model_.reclaim(run);
    same("reclaim", *worker->queue.reclaim(run), expected);
  }
}

void Simulation::disturb_records() {
  const std::string key = fmt::format("record:{}", below(6));
  if (chance(50)) {
    world_.command({"DEL", key});
    model_.records.erase(key);
  } else {
    const std::string value = fmt::format("theirs {}", ++values_);
    world_.command({"SET", key, value});
    model_.records[key] = value;
  }
  last_ = "records";
}

void Simulation::look_after(Worker& worker) {
  infra::QueueAdmin admin(connection_);
  const int kind = below(6);
  if (kind == 0) {
    const bool on = chance(30);
    const bool changed = model_.pause(on);
    world_.command({"DEL", "{reflections:normalized}:wake"});
    return same("pause", *admin.set_paused(on), changed);
  }
  if (kind == 1) {
    model_.leave(worker.run);
    REQUIRE(worker.queue.leave());
    last_ = "leave";
    return;
  }
  if (kind == 2) {
    model_.ctl["protocol"] = "1";
    const auto removed = model_.beat(worker.run);
    return same("beat", *worker.queue.beat("{}"), removed);
  }
  if (kind == 3) {
    const auto audit = admin.audit([](auto) {});
    REQUIRE(audit);
    return same("audit", audit->in_none + audit->in_many + audit->without_body, std::int64_t{0});
  }
  if (model_.dead.empty()) return;
  auto member = model_.dead.begin();
  std::advance(member, below(static_cast<int>(model_.dead.size())));
  const std::string jid = member->first;
  if (kind == 4) {
    const auto moved = model_.dead_retry(jid);
    return same("dead retry", *admin.dead_retry({jid}), moved);
  }
  if (!chance(30)) return;
  const auto dropped = model_.dead_drop(jid);
  same("dead drop", *admin.dead_drop({jid}), dropped);
}

void Simulation::compare(int step) {
  const std::string real = state_of(connection_, records_, histories_);
  if (!difference_ && real != model_.dump()) {
    difference_ = fmt::format("after {}:{}", last_, lines_apart(model_.dump(), real));
  }
  const auto census = infra::QueueAdmin(connection_).census();
  if (!difference_ && !census->balanced()) difference_ = "census not balanced";
  if (difference_) *difference_ = fmt::format("step {}: {}", step, *difference_);
}

void Simulation::finish() {
  static_cast<void>(model_.pause(false));
  REQUIRE(infra::QueueAdmin(connection_).set_paused(false));
  Worker& worker = *workers_.front();
  for (int round = 0; round < 2000 && !difference_; ++round) {
    model_.now_us += 60'000'000;
    pass_time();
    for (const auto& [name, lane] :
         {std::pair("intake", Lane::intake), {"cold", Lane::cold}, {"upgrade", Lane::upgrade}}) {
      const auto expected = model_.reserve(name, 50, worker.nonce);
      const auto real = worker.queue.reserve(50, lane);
      REQUIRE(real);
      same("last reserve", real->jobs.size(), expected.jobs.size());
      infra::Settlement settlement;
      for (const auto& job : real->jobs) settlement.nothing.push_back(job.token);
      for (const auto& token : settlement.nothing) model_.discard(token);
      REQUIRE(worker.queue.settle(settlement));
    }
    compare(-1);
    if (model_.body.size() == model_.dead.size() && model_.source.empty()) return;
  }
  if (!difference_) difference_ = "jobs are left that nobody gets";
}

}  // namespace queue_model
