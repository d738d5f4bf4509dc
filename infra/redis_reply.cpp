#include "infra/redis_reply.hpp"

#include <hiredis/hiredis.h>

#include <charconv>
#include <utility>

namespace infra {
namespace {

std::string_view text_of(const redisReply& reply) { return {reply.str, reply.len}; }

}  // namespace

bool RedisValue::is_nil() const { return reply_ == nullptr || reply_->type == REDIS_REPLY_NIL; }

std::string_view RedisValue::text() const {
  if (reply_ == nullptr ||
      (reply_->type != REDIS_REPLY_STRING && reply_->type != REDIS_REPLY_STATUS)) {
    return {};
  }
  return text_of(*reply_);
}

std::int64_t RedisValue::integer() const {
  if (reply_ != nullptr && reply_->type == REDIS_REPLY_INTEGER) return reply_->integer;
  const std::string_view digits = text();
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::size_t RedisValue::size() const {
  return reply_ != nullptr && reply_->type == REDIS_REPLY_ARRAY ? reply_->elements : 0;
}

RedisValue RedisValue::operator[](std::size_t index) const {
  return RedisValue(index < size() ? reply_->element[index] : nullptr);
}

void RedisReply::Free::operator()(redisReply* reply) const { freeReplyObject(reply); }
RedisReply::RedisReply(redisReply* reply) : reply_(reply) {}

std::optional<std::string_view> RedisReply::complaint() const {
  if (reply_ == nullptr || reply_->type != REDIS_REPLY_ERROR) return std::nullopt;
  return text_of(*reply_);
}

RedisReply RedisReply::executed() && {
  if (reply_->type != REDIS_REPLY_ARRAY || reply_->elements != 1) return std::move(*this);
  RedisReply only(std::exchange(reply_->element[0], nullptr));
  return only.says_unknown_script() ? RedisReply(nullptr) : std::move(only);
}

bool RedisReply::says_unknown_script() const {
  return complaint() && complaint()->starts_with("NOSCRIPT");
}

}  // namespace infra
