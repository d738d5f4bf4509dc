#include "tests/infra/queue_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace queue_model {
namespace {

constexpr std::int64_t kGuestMs = 300'000;
constexpr std::int64_t kSilenceMs = 150'000;
constexpr std::int64_t kDayMs = 86'400'000;
const std::string kWake = "\"wake\"";

std::string jid_of(const std::string& token) { return token.substr(0, token.find(':')); }
std::string nonce_of(const std::string& token) { return token.substr(token.rfind(':') + 1); }
std::string run_of(const std::string& nonce) { return nonce.substr(0, nonce.find('.')); }

}  // namespace

std::vector<std::pair<std::int64_t, std::string>> in_order(const Zset& set) {
  std::vector<std::pair<std::int64_t, std::string>> members;
  for (const auto& [member, score] : set) members.emplace_back(score, member);
  std::sort(members.begin(), members.end());
  return members;
}

std::string Meta::text() const {
  return fmt::format("{}|{}|{}|{}|{}", attempts, crashes, first, flags, reason);
}

Meta Queue::meta_of(const std::string& jid) const {
  if (const auto found = meta.find(jid); found != meta.end()) return found->second;
  return {0, 0, std::stoll(jid) / 1000, "", ""};
}

std::int64_t Queue::take_number() { return seq = std::max(seq, now_us) + 1; }

void Queue::put_back(const std::string& jid, const Meta& m, std::int64_t due_ms) {
  (m.has('u') ? upgrade : delayed)[jid] = due_ms;
}

void Queue::forget(const std::string& jid) {
  body.erase(jid);
  meta.erase(jid);
}

bool Queue::guest_time_over(const Meta& m, std::int64_t at_ms) const {
  return m.has('g') && at_ms >= m.first + kGuestMs;
}

void Queue::bury(const std::string& jid, Meta m, const std::string& reason) {
  if (m.has('u')) return forget(jid);
  m.reason = reason;
  meta[jid] = m;
  if (guest_time_over(m, now_ms())) body[jid] = "";
  dead[jid] = now_ms();
}

void Queue::rouse() {
  if (source.empty() || source.front() != kWake) source.push_front(kWake);
}

std::int64_t Queue::alive() const {
  return std::count_if(workers.begin(), workers.end(), [&](const auto& worker) {
    return worker.second >= (now_us - kSilenceMs * 1000) / 1000;
  });
}

std::int64_t Queue::take_from_dead(const std::string& run) {
  std::vector<std::string> held;
  for (const auto& [score, token] : in_order(lease)) {
    if (run_of(nonce_of(token)) == run) held.push_back(token);
  }
  for (const auto& token : held) {
    lease.erase(token);
    const std::string jid = jid_of(token);
    Meta m = meta_of(jid);
    if (held.size() == 1 || m.has('s')) ++m.crashes;
    m.add('s');
    if (m.crashes >= most_crashes) {
      bury(jid, m, fmt::format("poison: its worker died {} times", m.crashes));
    } else {
      meta[jid] = m;
      put_back(jid, m, now_ms());
    }
  }
  workers.erase(run);
  ctl.erase("suspect:" + run);
  return static_cast<std::int64_t>(held.size());
}

bool Queue::take_back_expired(const std::string& caller) {
  bool any = false;
  for (const auto& [deadline, token] : in_order(lease)) {
    if (deadline > now_ms()) break;
    any = true;
    if (lease.count(token) == 0) continue;  // went with the others of its run
    const std::string run = run_of(nonce_of(token));
    const auto heard = workers.find(run);
    if (run == caller || (heard != workers.end() && heard->second > deadline - lease_ms / 3)) {
      lease.erase(token);
      put_back(jid_of(token), meta_of(jid_of(token)), now_ms());
    } else {
      take_from_dead(run);
    }
  }
  return any;
}

void Queue::grant(const std::string& jid, std::int64_t fence, const std::string& nonce,
                  Reserved& reserved) {
  const Meta m = meta_of(jid);
  const std::string token = fmt::format("{}:{}:{}", jid, fence, nonce);
  lease[token] = (now_us + lease_ms * 1000) / 1000;
  reserved.jobs.push_back(
      {token, body[jid], m.attempts, m.crashes, m.first, m.has('e'), m.has('u')});
}

void Queue::grant_from(Zset& set, std::int64_t highest, const std::string& nonce,
                       bool holds_suspect, std::size_t& room, Reserved& reserved,
                       bool& passed_over) {
  auto due = in_order(set);
  if (room == 0) return;
  if (due.size() > room + 64) due.resize(room + 64);
  for (const auto& [score, jid] : due) {
    if (score > highest || room == 0) return;
    const bool suspect = meta_of(jid).has('s');
    if (suspect && (holds_suspect || !reserved.jobs.empty())) {
      passed_over = true;
      continue;
    }
    set.erase(jid);
    grant(jid, take_number(), nonce, reserved);
    --room;
    if (suspect) {
      ctl["suspect:" + run_of(nonce)] = reserved.jobs.back().token;
      room = 0;
    }
  }
}

Reserved Queue::reserve(const std::string& lane, std::int64_t wanted, const std::string& nonce) {
  Reserved reserved;
  const std::string run = run_of(nonce);
  workers[run] = now_ms();
  if (ctl.count("paused") != 0) {
    reserved.state = "paused";
    return reserved;
  }
  const bool nothing_leased = lease.empty();
  if (take_back_expired(run) && lane != "intake") rouse();
  const auto marked = ctl.find("suspect:" + run);
  const bool holds_suspect = marked != ctl.end() && lease.count(marked->second) != 0;
  if (marked != ctl.end() && !holds_suspect) ctl.erase(marked);

  auto room = static_cast<std::size_t>(wanted);
  bool passed_over = false;
  if (lane == "intake") {
    grant_from(delayed, now_ms(), nonce, holds_suspect, room, reserved, passed_over);
    for (auto* list : {&inbox, &source}) {
      while (room > 0 && !list->empty()) {
        const std::string payload = list->front();
        list->pop_front();
        if (payload == kWake) continue;
        const std::int64_t number = take_number();
        body[std::to_string(number)] = payload;
        if (number > now_us + 1'000'000) {
          meta[std::to_string(number)] = {0, 0, now_ms(), "", ""};
        }
        grant(std::to_string(number), number, nonce, reserved);
        --room;
      }
    }
  } else if (lane == "cold") {
    grant_from(cold, std::numeric_limits<std::int64_t>::max(), nonce, holds_suspect, room, reserved,
               passed_over);
  } else if (source.empty() && inbox.empty() && cold.empty() &&
             (delayed.empty() || in_order(delayed).front().first > now_ms())) {
    grant_from(upgrade, now_ms(), nonce, holds_suspect, room, reserved, passed_over);
  }
  if (!reserved.jobs.empty() && nothing_leased && source.empty() && alive() > 1) rouse();

  std::optional<std::int64_t> due;
  if (!lease.empty()) due = in_order(lease).front().first;
  if (!delayed.empty()) {
    const std::int64_t first = in_order(delayed).front().first;
    const std::int64_t seen = passed_over ? std::max(first, now_ms() + 1000) : first;
    due = due ? std::min(*due, seen) : seen;
  }
  if (due) reserved.next_due_ms = std::max<std::int64_t>(0, *due - now_ms());
  return reserved;
}

std::vector<bool> Queue::extend(const std::string& run, const std::vector<std::string>& tokens) {
  workers[run] = now_ms();
  std::vector<bool> held;
  for (const auto& token : tokens) {
    held.push_back(lease.count(token) != 0);
    if (held.back()) lease[token] = (now_us + lease_ms * 1000) / 1000;
  }
  if (take_back_expired(run)) rouse();
  return held;
}

bool Queue::discard(const std::string& token) {
  if (lease.erase(token) == 0) return false;
  forget(jid_of(token));
  return true;
}

std::string Queue::write(const Write& write) {
  if (lease.count(write.token) == 0) return "lost";
  const std::string jid = jid_of(write.token);
  Meta m = meta_of(jid);
  const auto current = records.find(write.key);
  if (current == records.end() && (write.made_from || m.has('e'))) {
    lease.erase(write.token);
    forget(jid);
    if (!m.has('u')) events.push_back(write.rid + " expired");
    return "expired";
  }
  if ((current == records.end()) != !write.made_from ||
      (write.made_from && current->second != *write.made_from)) {
    return "conflict";
  }
  records[write.key] = write.value;
  events.push_back(write.rid + " " + write.status);
  if ((write.after == "finish" || write.after == "upgrade") && !write.summary.empty()) {
    auto& history = histories[write.history_key];
    history.insert(history.begin(), write.summary);
    if (history.size() > 90) history.resize(90);
  }
  if (write.after != "publish") lease.erase(write.token);
  if (write.after == "finish") {
    forget(jid);
    return "written";
  }
  m.add('e');
  if (write.guest) m.add('g');
  if (write.after == "upgrade") {
    m.add('u');
    m.attempts = 0;
    upgrade[jid] = now_ms();
  } else if (write.after == "park") {
    cold[jid] = m.first;
  }
  meta[jid] = m;
  if (write.after == "park" && alive() > 1) rouse();
  return "written";
}

std::string Queue::fail(const std::string& token, std::int64_t delay_ms, std::int64_t most,
                        const std::string& reason, bool guest, const std::string& rid) {
  if (lease.erase(token) == 0) return "lost";
  const std::string jid = jid_of(token);
  Meta m = meta_of(jid);
  if (guest) m.add('g');
  ++m.attempts;
  if (m.attempts >= most) {
    bury(jid, m, reason);
    return m.has('u') ? "dropped" : "dead";
  }
  const std::int64_t due_ms = (now_us + delay_ms * 1000) / 1000;
  if (guest_time_over(m, due_ms)) {
    forget(jid);
    if (m.has('u')) return "dropped";
    events.push_back(rid + " expired");
    return "expired";
  }
  m.reason = reason;
  m.flags.erase(std::remove(m.flags.begin(), m.flags.end(), 's'), m.flags.end());
  meta[jid] = m;
  put_back(jid, m, due_ms);
  return "delayed";
}

void Queue::release(const std::vector<std::string>& tokens) {
  bool any = false;
  for (const auto& token : tokens) {
    if (lease.erase(token) == 0) continue;
    put_back(jid_of(token), meta_of(jid_of(token)), now_ms());
    any = true;
  }
  if (any && alive() > 1) rouse();
}

void Queue::park(const std::vector<std::string>& tokens) {
  bool any = false;
  for (const auto& token : tokens) {
    if (lease.erase(token) == 0) continue;
    cold[jid_of(token)] = meta_of(jid_of(token)).first;
    any = true;
  }
  if (any && alive() > 1) rouse();
}

void Queue::split(const std::string& token, const std::vector<std::string>& good,
                  const std::vector<std::array<std::string, 2>>& bad_and_reason) {
  if (lease.erase(token) == 0) return;
  const std::int64_t first = meta_of(jid_of(token)).first;
  forget(jid_of(token));
  for (const auto& payload : good) {
    const std::string jid = std::to_string(take_number());
    body[jid] = payload;
    meta[jid] = {0, 0, first, "", ""};
    delayed[jid] = now_ms();
  }
  for (const auto& [payload, reason] : bad_and_reason) {
    const std::string jid = std::to_string(take_number());
    body[jid] = payload;
    bury(jid, {0, 0, first, "", ""}, reason);
  }
  if (good.size() > 1) rouse();
}

void Queue::mark_guest(const std::string& token) {
  if (lease.count(token) == 0) return;
  Meta m = meta_of(jid_of(token));
  m.add('g');
  meta[jid_of(token)] = m;
}

std::int64_t Queue::disown(const std::string& nonce) {
  std::int64_t count = 0;
  for (const auto& [score, token] : in_order(lease)) {
    if (nonce_of(token) != nonce) continue;
    lease.erase(token);
    put_back(jid_of(token), meta_of(jid_of(token)), now_ms());
    ++count;
  }
  return count;
}

std::int64_t Queue::reclaim(const std::string& run) {
  const std::int64_t taken = take_from_dead(run);
  if (taken > 0) rouse();
  return taken;
}

void Queue::leave(const std::string& run) {
  workers.erase(run);
  ctl.erase("suspect:" + run);
  if (alive() > 0 && !inbox.empty()) rouse();
}

std::int64_t Queue::beat(const std::string& run) {
  workers[run] = now_ms();
  for (auto worker = workers.begin(); worker != workers.end();) {
    if (worker->second > (now_us - kDayMs * 1000) / 1000) {
      ++worker;
    } else {
      ctl.erase("suspect:" + worker->first);
      worker = workers.erase(worker);
    }
  }
  std::int64_t removed = 0;
  for (const auto& [since, jid] : in_order(upgrade)) {
    if (since > now_ms() - dead_ttl_ms) continue;
    forget(jid);
    upgrade.erase(jid);
    ++removed;
  }
  for (const auto& [died, jid] : in_order(dead)) {
    const bool over = died <= now_ms() - dead_ttl_ms || guest_time_over(meta_of(jid), now_ms());
    if (!over || body[jid].empty()) continue;
    body[jid] = "";
    ++removed;
  }
  return removed;
}

bool Queue::pause(bool on) {
  return on ? ctl.emplace("paused", "1").second : ctl.erase("paused") != 0;
}

std::int64_t Queue::dead_retry(const std::string& jid) {
  if (body.count(jid) == 0 || body[jid].empty() || dead.erase(jid) == 0) return 0;
  Meta& m = meta[jid];
  m = {0, 0, m.first, m.flags, ""};
  m.flags.erase(std::remove(m.flags.begin(), m.flags.end(), 's'), m.flags.end());
  put_back(jid, m, now_ms());
  if (alive() > 0) rouse();
  return 1;
}

std::int64_t Queue::dead_drop(const std::string& jid) {
  if (dead.erase(jid) == 0) return 0;
  forget(jid);
  return 1;
}

}  // namespace queue_model
