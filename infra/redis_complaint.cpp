#include "infra/redis_complaint.hpp"

#include <fmt/format.h>

#include <array>

namespace infra {
namespace {

struct Rule {
  std::string_view sign;
  ErrorKind kind;
  bool reconnect;
  std::string_view remedy;
};
constexpr ErrorKind kWait = ErrorKind::transient;
constexpr ErrorKind kAct = ErrorKind::permanent;  // a person must
constexpr std::string_view kOld = "needs Redis 6.2 or newer, or Valkey";
constexpr std::string_view kNoPassword =
    "take the password out of queue.url, or give the server one";
constexpr std::string_view kNoPermission = "let the ACL user of queue.url do this, see redis.acl";
constexpr std::string_view kNoLogin =
    "put user and password into queue.url: redis://user:password@host, redis://:password@host";
// Redirections are not followed: the queue is in one slot, but each record in one of its own.
constexpr std::string_view kCluster =
    "point queue.url at a Redis that holds all keys, not at a cluster";
// What is not here is a mistake of ours or of the set-up.
constexpr std::array kRules{
    Rule{"unknown command", kAct, false, kOld},
    Rule{"command called from script", kAct, false, kOld},
    Rule{"command called from Lua", kAct, false, kOld},
    Rule{"max number of clients reached", kWait, true, "raise maxclients or end other clients"},
    Rule{"no password is set", kAct, false, kNoPassword},
    Rule{"without any password configured", kAct, false, kNoPassword},
    // To somebody who has not logged in and sends more than a few words; then it hangs up.
    Rule{"Protocol error: unauthenticated", kAct, true, kNoLogin},
    Rule{"DB index is out of range", kAct, false, "name a lower database in queue.url"},
    Rule{"The user executing the script can't", kAct, false, kNoPermission},
    Rule{"LOADING ", kWait, true, "it is still reading its data"},
    Rule{"READONLY ", kWait, true, "this is a replica; waiting for the primary"},
    Rule{"MASTERDOWN ", kWait, true, "the replica lost its primary"},
    Rule{"CLUSTERDOWN ", kWait, true, "the cluster is not ready"},
    Rule{"UNBLOCKED ", kWait, true, "the server ended the wait"},
    Rule{"OOM ", kWait, false, "raise maxmemory or free memory"},
    Rule{"MISCONF ", kWait, false, "it cannot write to its disk"},
    Rule{"NOREPLICAS ", kWait, false, "it waits for its replicas"},
    Rule{"BUSY ", kWait, false, "a script is running too long"},
    Rule{"TRYAGAIN ", kWait, false, "the cluster is moving keys"},
    Rule{"ASK ", kWait, false, "the cluster is moving keys"},
    Rule{"MOVED ", kAct, true, kCluster},
    Rule{"CROSSSLOT ", kAct, false, kCluster},
    Rule{"NOAUTH ", kAct, false, kNoLogin},
    Rule{"WRONGPASS ", kAct, false, "check user and password in queue.url"},
    Rule{"NOPERM ", kAct, false, kNoPermission},
    Rule{"DENIED ", kAct, true, "give the server a password, and queue.url the same"},
};

// A complaint begins with the word for its kind. One that begins with "ERR" is known by words
// further on; that is also where Redis before 7 puts the kind of what failed inside a script.
const Rule* rule_for(std::string_view complaint) {
  const bool anywhere = complaint.starts_with("ERR ");
  for (const Rule& rule : kRules) {
    if (anywhere ? complaint.find(rule.sign) != std::string_view::npos
                 : complaint.starts_with(rule.sign)) {
      return &rule;
    }
  }
  return nullptr;
}

// No argument of ours, which can be a password or what a writer wrote, and no essay.
std::string_view tellable(std::string_view complaint, std::string_view password) {
  constexpr std::size_t kMostBytes = 200;
  const std::string_view told = complaint.substr(0, complaint.find(", with args"));
  const bool leaks = !password.empty() && told.find(password) != std::string_view::npos;
  return told.substr(0, leaks ? told.find(' ') : kMostBytes);
}

}  // namespace

RedisComplaint understand_complaint(std::string_view complaint, std::string_view password) {
  const std::string_view told = tellable(complaint, password);
  const Rule* rule = rule_for(complaint);
  if (rule == nullptr) return {ErrorKind::permanent, false, std::string(told)};
  return {rule->kind, rule->reconnect, fmt::format("{} ({})", told, rule->remedy)};
}

}  // namespace infra
