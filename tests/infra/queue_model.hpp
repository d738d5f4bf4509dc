#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What the queue's scripts promise, as plain C++ over plain containers: written from their
// contracts, so that a random sequence of calls can be checked against it step by step.
namespace queue_model {

struct Meta {
  std::int64_t attempts = 0, crashes = 0, first = 0;
  std::string flags, reason;
  bool has(char flag) const { return flags.find(flag) != std::string::npos; }
  void add(char flag) {
    if (!has(flag)) flags += flag;
  }
  std::string text() const;
};

using Zset = std::map<std::string, std::int64_t>;
// Members as a sorted set has them.
std::vector<std::pair<std::int64_t, std::string>> in_order(const Zset& set);

struct Granted {
  std::string token, payload;
  std::int64_t attempts = 0, crashes = 0, first = 0;
  bool existed = false, upgrade = false;
};

struct Reserved {
  std::string state = "open";
  std::vector<Granted> jobs;
  std::optional<std::int64_t> next_due_ms;  // from now
};

struct Write {
  std::string token, key, value, rid, status, after, summary, history_key;
  std::optional<std::string> made_from;
  bool guest = false;
};

class Queue {
 public:
  std::int64_t now_us = 0;
  std::int64_t lease_ms = 15'000, most_crashes = 3, dead_ttl_ms = 1'000'000;

  std::deque<std::string> source, inbox;
  std::map<std::string, std::string> body, records;
  std::map<std::string, Meta> meta;
  Zset lease, delayed, cold, upgrade, dead, workers;
  std::int64_t seq = 0;
  std::map<std::string, std::string> ctl;
  std::vector<std::string> events;  // "rid status"
  std::map<std::string, std::vector<std::string>> histories;

  Reserved reserve(const std::string& lane, std::int64_t wanted, const std::string& nonce);
  std::vector<bool> extend(const std::string& run, const std::vector<std::string>& tokens);
  bool discard(const std::string& token);
  std::string write(const Write& write);
  std::string fail(const std::string& token, std::int64_t delay_ms, std::int64_t most,
                   const std::string& reason, bool guest, const std::string& rid);
  void release(const std::vector<std::string>& tokens);
  void park(const std::vector<std::string>& tokens);
  void split(const std::string& token, const std::vector<std::string>& good,
             const std::vector<std::array<std::string, 2>>& bad_and_reason);
  void mark_guest(const std::string& token);
  std::int64_t disown(const std::string& nonce);
  std::int64_t reclaim(const std::string& run);
  void leave(const std::string& run);
  std::int64_t beat(const std::string& run);
  bool pause(bool on);
  std::int64_t dead_retry(const std::string& jid);
  std::int64_t dead_drop(const std::string& jid);

  // Everything, in the form in which the test dumps the server's state.
  std::string dump() const;

 private:
  std::int64_t now_ms() const { return now_us / 1000; }
  Meta meta_of(const std::string& jid) const;
  std::int64_t take_number();
  void put_back(const std::string& jid, const Meta& m, std::int64_t due_ms);
  void bury(const std::string& jid, Meta m, const std::string& reason);
  void forget(const std::string& jid);
  bool guest_time_over(const Meta& m, std::int64_t at_ms) const;
  void rouse();
  std::int64_t alive() const;
  std::int64_t take_from_dead(const std::string& run);
  bool take_back_expired(const std::string& caller);
  void grant_from(Zset& set, std::int64_t highest, const std::string& nonce, bool holds_suspect,
                  std::size_t& room, Reserved& reserved, bool& passed_over);
  void grant(const std::string& jid, std::int64_t fence, const std::string& nonce,
             Reserved& reserved);
};

}  // namespace queue_model
