#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_connection.hpp"
#include "infra/settlement.hpp"

namespace infra {

// A settlement as Redis is asked for it: first the commands that bring the new values to where the
// script finds them, then the script. The settlement must outlive it.
class SettleCall {
 public:
  // `watched`: the server knows by itself whether the records are still what they were.
  SettleCall(const Settlement& settlement, const QueueConnection& connection,
             std::string_view nonce, bool watched);
  SettleCall(const SettleCall&) = delete;
  SettleCall& operator=(const SettleCall&) = delete;

  const std::vector<Words>& staging() const { return staging_; }
  ScriptCall script() const;

  static Settled outcome_of(const RedisReply& reply);

 private:
  std::string_view kept(std::string text) { return texts_.emplace_back(std::move(text)); }
  void add(const RecordWrite& write, std::string_view nonce);

  const QueueConnection& connection_;
  const bool watched_;
  std::deque<std::string> texts_;  // never moved: others point at them
  std::vector<Words> staging_;
  Words arguments_;
  Words keys_;
};

}  // namespace infra
