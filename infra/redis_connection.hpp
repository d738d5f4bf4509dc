#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/byte_stream.hpp"
#include "infra/redis_address.hpp"
#include "infra/redis_reply.hpp"
#include "infra/result.hpp"
#include "infra/stop.hpp"

struct redisReader;

namespace infra {

// A Lua script and its SHA-1, by which the server knows it.
class RedisScript {
 public:
  explicit RedisScript(std::string_view lua);
  const std::string& lua() const { return lua_; }
  const std::string& sha1() const { return sha1_; }

 private:
  std::string lua_;
  std::string sha1_;
};

using Words = std::vector<std::string_view>;

struct ScriptCall {
  const RedisScript& script;
  Words keys;
  Words arguments;
  // Only if nobody has written a key that is watched; else the reply is nil and nothing was done.
  // Ask for it only while the connection is watching().
  bool if_unchanged = false;
};

// One connection, made on the first command and again after any failure of the stream. An
// error that the server answered leaves the connection alone, except where its kind says that
// this server is the wrong one (READONLY, LOADING, MOVED): the next command reconnects.
//
// A command whose reply was lost may have been executed; callers repeat only what may be
// repeated. One thread at a time.
class RedisConnection {
 public:
  struct Limits {
    std::chrono::milliseconds connect{2'000};
    std::chrono::milliseconds reply{10'000};  // without a byte of progress
  };

  // `stop` ends every wait; it must outlive the connection.
  RedisConnection(RedisAddress address, const Stop& stop);
  RedisConnection(RedisAddress address, const Stop& stop, Limits limits);
  ~RedisConnection();
  RedisConnection(RedisConnection&&) noexcept;

  Result<RedisReply> command(const Words& words);
  // For a command that waits on the server: `patience` is added to the limit for the reply, and
  // `stop`, which may ask sooner than the connection's own, ends the wait.
  Result<RedisReply> blocking_command(const Words& words, std::chrono::milliseconds patience,
                                      const Stop& stop);
  // Several commands, sent at once and answered at once, each by itself. The outer error is the
  // stream's: any of them may have been executed.
  Result<std::vector<Result<RedisReply>>> command_all(std::span<const Words> commands);
  // The same; from before them on the server watches these keys, and no others, until the next
  // script that asks whether they are unchanged, or until this connection is lost.
  Result<std::vector<Result<RedisReply>>> watch_and_command_all(const Words& keys,
                                                                std::vector<Words> commands);
  bool watching() const { return watching_; }
  // EVALSHA, and EVAL when the server does not know the script yet.
  Result<RedisReply> eval(const ScriptCall& call);
  // The same for several, sent at once and answered at once. Each is atomic, in their order,
  // except that one the server did not know yet runs after the others. The outer error is the
  // stream's: any of them may have been executed. `before` goes ahead of them, for the first one's
  // sake: if it fails after the server refused any of those, that is why.
  Result<std::vector<Result<RedisReply>>> eval_all(std::span<const ScriptCall> calls,
                                                   std::span<const Words> before = {});

  const RedisAddress& address() const { return address_; }

 private:
  struct Free {
    void operator()(redisReader* reader) const;
  };

  Status connect();
  Status connect_stream(SteadyTime limit);
  void disconnect();
  Result<RedisReply> receive(SteadyTime limit, const Stop& stop);
  // Sends what stands in sending_. The server's replies, whatever they say. `what` is sent, for the
  // message.
  Result<std::vector<RedisReply>> exchange(std::size_t replies, std::string_view what,
                                           SteadyTime limit, const Stop& stop);
  Result<RedisReply> asked(const Words& words, SteadyTime limit, const Stop& stop);
  // asked(), with a complaint turned into an error.
  Result<RedisReply> checked(const Words& words, SteadyTime limit, const Stop& stop);
  std::vector<Result<RedisReply>> without_complaints(std::vector<RedisReply> replies,
                                                     std::string_view verb);
  Result<RedisReply> without_complaint(Result<RedisReply> reply, std::string_view verb);

  RedisAddress address_;
  const Stop* stop_;
  Limits limits_;
  std::optional<ByteStream> stream_;
  std::string sending_;  // commands, as the server reads them
  bool watching_ = false;
  bool answered_ = false;  // the server did, at least once on this stream
  std::unique_ptr<redisReader, Free> reader_;
};

}  // namespace infra
