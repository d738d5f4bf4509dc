#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_keys.hpp"
#include "infra/queue_scripts.hpp"
#include "infra/redis_connection.hpp"
#include "infra/result.hpp"

namespace infra {

// What GET replied: the string of a key; nothing when it is not there.
Result<std::optional<std::string>> optional_text(Result<RedisReply> reply);

// A connection that knows one queue's keys and scripts. One thread at a time.
class QueueConnection {
 public:
  QueueConnection(RedisConnection redis, std::string_view source,
                  const QueueScripts& scripts = standard_queue_scripts())
      : redis_(std::move(redis)), keys_(source), scripts_(&scripts) {}

  // `more_keys` follow the queue's own.
  ScriptCall call(const RedisScript& script, Words arguments, const Words& more_keys = {}) const;
  Result<RedisReply> run(const RedisScript& script, Words arguments, const Words& more_keys = {});
  // For a script that replies a number.
  Result<std::int64_t> count(const RedisScript& script, Words arguments);

  // The string of a key; nothing when it is not there.
  Result<std::optional<std::string>> get(std::string_view key);

  RedisConnection& redis() { return redis_; }
  const RedisAddress& address() const { return redis_.address(); }
  const QueueKeys& keys() const { return keys_; }
  const QueueScripts& scripts() const { return *scripts_; }

 private:
  RedisConnection redis_;
  QueueKeys keys_;
  const QueueScripts* scripts_;
};

}  // namespace infra
