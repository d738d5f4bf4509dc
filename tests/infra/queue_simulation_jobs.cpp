#include "tests/infra/queue_simulation.hpp"

namespace queue_model {

Tokens Simulation::pick(Worker& worker, int most, bool take) {
  Tokens picked;
  for (int i = 0; i < most; ++i) {
    if (!stale_.empty() && chance(15)) {
      picked.push_back(stale_[static_cast<std::size_t>(below(static_cast<int>(stale_.size())))]);
    } else if (!worker.held.empty()) {
      picked.push_back(worker.held.front());
      if (take) worker.held.erase(worker.held.begin());
      stale_.push_back(picked.back());
    }
  }
  std::sort(picked.begin(), picked.end());
  picked.erase(std::unique(picked.begin(), picked.end()), picked.end());
  if (stale_.size() > 50) stale_.erase(stale_.begin(), stale_.begin() + 20);
  return picked;
}

void Simulation::reserve(Worker& worker) {
  const int lane = std::max(0, below(6) - 3);
  const int count = 1 + below(6);
  constexpr std::array kNames{"intake", "cold", "upgrade"};
  const auto expected =
      model_.reserve(kNames.at(static_cast<std::size_t>(lane)), count, worker.nonce);
  const auto real = worker.queue.reserve(count, static_cast<Lane>(lane));
  REQUIRE(real);
  same("reserve: paused", real->paused, expected.state == "paused");
  const auto told = [](std::string_view token, std::string_view payload, auto attempts,
                       auto crashes, auto first, bool existed, bool upgrade) {
    return fmt::format("{} {} {} {} {} {} {}", token, payload, attempts, crashes, first, existed,
                       upgrade);
  };
  Tokens jobs;
  Tokens wanted;
  for (const auto& job : real->jobs) {
    jobs.push_back(told(job.token, job.payload, job.attempts, job.crashes, job.first_seen_ms,
                        job.record_existed, job.upgrade));
  }
  for (const auto& job : expected.jobs) {
    wanted.push_back(told(job.token, job.payload, job.attempts, job.crashes, job.first, job.existed,
                          job.upgrade));
  }
  same("reserve: jobs", jobs, wanted);
  same("reserve: next due", real->next_due ? real->next_due->count() : -1,
       expected.next_due_ms.value_or(-1));
  if (chance(10)) return;  // the reply is lost
  for (const auto& job : real->jobs) worker.held.push_back(job.token);
}

void Simulation::settle(Worker& worker) {
  infra::Settlement settlement;
  settlement.nothing = pick(worker, below(3), !chance(10));
  std::int64_t ended = 0;
  for (const auto& token : settlement.nothing) ended += model_.discard(token) ? 1 : 0;
  Tokens outcomes;
  settlement.watched = chance(40);
  for (const auto& token : pick(worker, settlement.watched ? 1 : below(3), false)) {
    Write write;
    write.token = token;
    const int record = below(6);
    write.key = fmt::format("record:{}", record);
    write.value = fmt::format("v{}", ++values_);
    write.rid = fmt::format("r{}", record);
    constexpr std::array kAfter{"publish", "park", "upgrade", "finish"};
    const int after = std::min(3, below(7));
    write.after = kAfter.at(static_cast<std::size_t>(after));
    write.status = write.after == "publish" ? "stage1_complete" : "complete";
    write.guest = chance(20);
    write.history_key = fmt::format("history:{}", below(2));
    if (chance(50)) write.summary = fmt::format("s{}", values_);
    if (const auto now = model_.records.find(write.key); now != model_.records.end()) {
      write.made_from = now->second;
    }
    if (settlement.watched) {
      auto& redis = worker.queue.connection().redis();
      REQUIRE(redis.watch_and_command_all({write.key}, {{"GET", write.key}}));
      REQUIRE(redis.watching());
      if (chance(30)) disturb_records();
    } else if (chance(10)) {
      write.made_from = "something else";
    }
    infra::RecordWrite real;
    real.token = token;
    real.key = write.key;
    real.value = write.value;
    if (write.made_from) {
      // What a long record is known by will do for a short one.
      real.expected = random_() % 2 == 0 ? infra::record_mark(*write.made_from)
                                         : infra::sha1_hex(*write.made_from);
    }
    real.create_ttl = std::chrono::hours(1);
    real.rid = write.rid;
    real.status = write.status;
    real.guest = write.guest;
    real.after = static_cast<After>(after);
    real.history_key = write.history_key;
    real.summary = write.summary;
    settlement.writes.push_back(std::move(real));
    outcomes.push_back(model_.write(write));
    // Written or not, sometimes the worker thinks that it still has it, as after a lost reply.
    const bool keeps = write.after == "publish" || outcomes.back() == "conflict" || chance(10);
    if (!keeps) std::erase(worker.held, token);
  }
  const auto settled = worker.queue.settle(settlement);
  REQUIRE(settled);
  same("settle: nothing", settled->nothing, ended);
  constexpr std::array kOutcomes{"written", "lost", "conflict", "refused", "expired"};
  Tokens real;
  for (const auto& write : settled->writes) {
    real.emplace_back(kOutcomes.at(static_cast<std::size_t>(write.outcome)));
  }
  same("settle: writes", real, outcomes);
}

void Simulation::fail(Worker& worker) {
  for (const auto& token : pick(worker, 1, true)) {
    const std::int64_t delay = below(40'000);
    const std::int64_t most = chance(30) ? 0 : 3;
    const bool guest = chance(30);
    const auto expected = model_.fail(token, delay, most, "why|not", guest, "r");
    const auto reply = connection_.run(
        scripts_.fail,
        {token, std::to_string(delay), std::to_string(most), "why|not", guest ? "1" : "0", "r"});
    REQUIRE(reply);
    same("fail", std::string(reply->value().text()), expected);
  }
  last_ = "fail";
}

void Simulation::give_up(Worker& worker) {
  const int kind = below(4);
  if (kind == 3) {
    for (const auto& token : pick(worker, 1, false)) {
      infra::Job job;
      job.token = token;
      model_.mark_guest(token);
      REQUIRE(worker.queue.mark_guest(job));
    }
    last_ = "mark guest";
    return;
  }
  if (kind == 2) {
    if (!worker.held.empty()) return;
    const auto expected = model_.disown(worker.nonce);
    return same("disown", *worker.queue.disown(), expected);
  }
  const auto tokens = pick(worker, 1 + below(3), true);
  kind == 0 ? model_.release(tokens) : model_.park(tokens);
  if (kind == 0) {
    REQUIRE(worker.queue.release(tokens));
  } else {
    REQUIRE(support::park(worker.queue, tokens));
  }
  last_ = kind == 0 ? "release" : "park";
}

void Simulation::extend(Worker& worker) {
  Tokens tokens = pick(worker, 1, false);
  for (const auto& token : worker.held) {
    if (chance(90)) tokens.push_back(token);
  }
  if (tokens.empty()) return;
  const auto expected = model_.extend(worker.run, tokens);
  const auto held = worker.queue.extend(tokens);
  REQUIRE(held);
  same("extend", *held, expected);
}

void Simulation::split(Worker& worker) {
  for (const auto& token : pick(worker, 1, true)) {
    Tokens good;
    std::vector<std::array<std::string, 2>> bad;
    std::vector<infra::BadPart> parts;
    for (int i = below(4); i > 0; --i) good.push_back(fmt::format("p{}", ++payloads_));
    for (int i = below(3); i > 0; --i) {
      bad.push_back({fmt::format("p{}", ++payloads_), "bad"});
      parts.push_back({bad.back()[0], "bad"});
    }
    model_.split(token, good, bad);
    infra::Job job;
    job.token = token;
    REQUIRE(worker.queue.split(job, good, parts, [](auto, auto) { return ""; }));
  }
  last_ = "split";
}

}  // namespace queue_model
