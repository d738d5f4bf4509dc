#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

struct redisReply;

namespace infra {

// A reply of the server that is not an error. Reading it as a type it does not have yields the
// empty value of that type: our scripts fix the shapes, and a wrong one shows as nothing found.
// A view: valid as long as the RedisReply it came from.
class RedisValue {
 public:
  explicit RedisValue(const redisReply* reply) : reply_(reply) {}
  bool is_nil() const;
  std::string_view text() const;
  std::int64_t integer() const;  // also of a text that holds one, as scripts return them
  std::size_t size() const;
  RedisValue operator[](std::size_t index) const;

 private:
  const redisReply* reply_;  // null reads as nil
};

class RedisReply {
 public:
  explicit RedisReply(redisReply* reply);
  RedisValue value() const { return RedisValue(reply_.get()); }
  // What the server complained about, if this reply is a complaint.
  std::optional<std::string_view> complaint() const;
  bool says_unknown_script() const;
  RedisValue operator[](std::size_t index) const { return value()[index]; }
  // Of an EXEC with one script: that one's reply; nil where nothing was executed, also because the
  // server did not know the script.
  RedisReply executed() &&;

 private:
  struct Free {
    void operator()(redisReply* reply) const;
  };
  std::unique_ptr<redisReply, Free> reply_;  // null reads as nil
};

}  // namespace infra
