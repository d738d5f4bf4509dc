#include "infra/settle_call.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace infra {
namespace {

// How long a value waits to be moved to its record: until the script comes, in the same exchange.
constexpr std::string_view kStagedMs = "60000";

std::string_view word_of(After after) {
  constexpr std::array<std::string_view, 4> kWords{"publish", "park", "upgrade", "finish"};
  return kWords.at(static_cast<std::size_t>(after));
}

// What the writes of one group have in common.
using Group = std::tuple<After, std::string_view, bool, std::chrono::milliseconds>;
Group group_of(const RecordWrite& write) {
  return {write.after, write.status, write.guest, write.create_ttl};
}

WriteResult result_of(RedisValue value) {
  const std::string_view word = value.size() > 0 ? value[0].text() : value.text();
  WriteResult result;
  if (word == "written") result.outcome = WriteOutcome::written;
  if (word == "expired") result.outcome = WriteOutcome::expired;
  if (word == "refused") result.outcome = WriteOutcome::refused;
  if (word == "untried") result.outcome = WriteOutcome::untried;
  if (word == "conflict") {
    result.outcome = WriteOutcome::conflict;
    result.current = std::string(value[1].text());
  }
  return result;
}

}  // namespace

SettleCall::SettleCall(const Settlement& settlement, const QueueConnection& connection,
                       std::string_view nonce, bool watched)
    : connection_(connection), watched_(watched) {
  const auto& writes = settlement.writes;
  arguments_ = {watched ? "watched" : "compare", kept(std::to_string(settlement.nothing.size()))};
  arguments_.insert(arguments_.end(), settlement.nothing.begin(), settlement.nothing.end());
  for (auto first = writes.begin(); first != writes.end();) {
    const auto last = std::find_if(first, writes.end(), [&](const RecordWrite& write) {
      return group_of(write) != group_of(*first);
    });
    const Words group{word_of(first->after), first->status, first->guest ? "1" : "0",
                      kept(std::to_string(first->create_ttl.count())),
                      kept(std::to_string(last - first))};
    arguments_.insert(arguments_.end(), group.begin(), group.end());
    for (; first != last; ++first) add(*first, nonce);
  }
}

void SettleCall::add(const RecordWrite& write, std::string_view nonce) {
  const std::string_view staged = kept(connection_.keys().staged(nonce, staging_.size()));
  staging_.push_back({"SET", staged, write.value, "PX", kStagedMs});
  const std::string_view there = write.expected.empty() ? "" : "there";
  arguments_.insert(arguments_.end(),
                    {write.token, watched_ ? there : write.expected, write.rid, write.summary});
  // Every key is declared, so there must be one: without a history the record's stands in.
  keys_.insert(keys_.end(),
               {write.key, write.history_key.empty() ? write.key : write.history_key, staged});
}

ScriptCall SettleCall::script() const {
  ScriptCall call = connection_.call(connection_.scripts().settle, arguments_, keys_);
  call.if_unchanged = watched_;
  return call;
}

Settled SettleCall::outcome_of(const RedisReply& reply) {
  Settled settled;
  settled.nothing = reply[0].integer();
  for (std::size_t i = 1; i < reply.value().size(); ++i) {
    settled.writes.push_back(result_of(reply[i]));
  }
  return settled;
}

}  // namespace infra
