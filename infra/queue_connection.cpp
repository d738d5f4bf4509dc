#include "infra/queue_connection.hpp"

namespace infra {

ScriptCall QueueConnection::call(const RedisScript& script, Words arguments,
                                 const Words& more_keys) const {
  Words keys(keys_.names.begin(), keys_.names.end());
  keys.insert(keys.end(), more_keys.begin(), more_keys.end());
  return {script, std::move(keys), std::move(arguments)};
}

Result<RedisReply> QueueConnection::run(const RedisScript& script, Words arguments,
                                        const Words& more_keys) {
  return redis_.eval(call(script, std::move(arguments), more_keys));
}

Result<std::int64_t> QueueConnection::count(const RedisScript& script, Words arguments) {
  auto reply = run(script, std::move(arguments));
  if (!reply) return std::move(reply).error();
  return reply->value().integer();
}

Result<std::optional<std::string>> QueueConnection::get(std::string_view key) {
  return optional_text(redis_.command({"GET", key}));
}

Result<std::optional<std::string>> optional_text(Result<RedisReply> reply) {
  if (!reply) return std::move(reply).error();
  if (reply->value().is_nil()) return std::optional<std::string>{};
  return std::optional(std::string(reply->value().text()));
}

}  // namespace infra
