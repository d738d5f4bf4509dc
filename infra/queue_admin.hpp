#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_connection.hpp"
#include "infra/result.hpp"

namespace infra {

struct Census {
  std::int64_t waiting = 0, inbox = 0, in_flight = 0, delayed = 0, cold = 0, upgrade = 0, dead = 0,
               bodies = 0, oldest_ms = 0, workers = 0;
  bool paused = false;

  // Whether every body is in exactly one set.
  bool balanced() const { return bodies == in_flight + delayed + cold + upgrade + dead; }
  bool drained() const { return waiting + inbox + in_flight + delayed + cold == 0; }
};

struct DeadJob {
  std::string jid;
  std::int64_t died_ms = 0;
  std::string reason;
  std::int64_t bytes = 0;  // 0: its text has had its time
};

// What an audit found, and mended.
struct Audit {
  std::int64_t bodies = 0;        // looked at
  std::int64_t in_none = 0;       // put back, due now
  std::int64_t in_many = 0;       // left in one set
  std::int64_t without_body = 0;  // members of sets; removed, dead ones kept without a text
};

// What people do with a queue. One thread at a time; the connection must outlive it.
class QueueAdmin {
 public:
  explicit QueueAdmin(QueueConnection& connection) : connection_(connection) {}

  Result<Census> census();
  Result<bool> set_paused(bool paused);
  Result<std::vector<DeadJob>> dead_jobs(int offset, int count);
  Result<std::int64_t> dead_retry(const std::vector<std::string>& jids);
  Result<std::int64_t> dead_drop(const std::vector<std::string>& jids);
  // The bytes of a dead job, "" when its text has had its time; nothing: there is no such job.
  Result<std::optional<std::string>> dead_payload(std::string_view jid);
  // Beside running workers, some jobs at a time. `looked_at` hears of progress.
  Result<Audit> audit(const std::function<void(std::int64_t)>& looked_at);
  // All of them or, when this fails, possibly none or all.
  Status push(const std::vector<std::string>& payloads);
  Status ping();

 private:
  Status audit_bodies(QueueKeys::Index hash, Audit& audit,
                      const std::function<void(std::int64_t)>& looked_at);
  Status audit_set(std::string_view name, Audit& audit);

  QueueConnection& connection_;
};

}  // namespace infra
