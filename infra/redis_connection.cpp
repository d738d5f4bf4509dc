#include "infra/redis_connection.hpp"

#include <fmt/format.h>
#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "infra/digest.hpp"
#include "infra/redis_complaint.hpp"
#include "infra/redis_format.hpp"

namespace infra {
namespace {

// What is sent at once: whoever takes it has made progress, and gets time for the next.
constexpr std::size_t kSlice = 256UL * 1024;
// A buffer of that size stays for the next commands: fresh memory costs more than to write it.
constexpr std::size_t kMostKept = 1024UL * 1024;

Words words_of(const ScriptCall& call, std::string_view verb, std::string_view script,
               const std::string& key_count) {
  Words words;
  words.reserve(3 + call.keys.size() + call.arguments.size());
  words.emplace_back(verb);
  words.emplace_back(script);
  words.emplace_back(key_count);
  words.insert(words.end(), call.keys.begin(), call.keys.end());
  words.insert(words.end(), call.arguments.begin(), call.arguments.end());
  return words;
}

}  // namespace

RedisScript::RedisScript(std::string_view lua) : lua_(lua), sha1_(sha1_hex(lua)) {}

void RedisConnection::Free::operator()(redisReader* reader) const { redisReaderFree(reader); }

RedisConnection::RedisConnection(RedisAddress address, const Stop& stop)
    : RedisConnection(std::move(address), stop, Limits{}) {}
RedisConnection::RedisConnection(RedisAddress address, const Stop& stop, Limits limits)
    : address_(std::move(address)), stop_(&stop), limits_(limits) {}
RedisConnection::~RedisConnection() = default;
RedisConnection::RedisConnection(RedisConnection&&) noexcept = default;

void RedisConnection::disconnect() {
  stream_.reset();
  reader_.reset();
  watching_ = false;
}

Status RedisConnection::connect_stream(SteadyTime limit) {
  auto stream = address_.host.empty()
                    ? ByteStream::connect_unix(address_.socket_path, limit, *stop_)
                    : ByteStream::connect_tcp(address_.host, address_.port, limit, *stop_);
  if (!stream) return std::move(stream).error();
  if (address_.tls) {
    auto secured = stream->start_tls(address_.host, address_.tls_files, limit, *stop_);
    if (!secured) return secured;
  }
  stream_ = *std::move(stream);
  answered_ = false;
  reader_.reset(redisReaderCreate());
  if (!reader_) throw std::bad_alloc();
  return ok();
}

Status RedisConnection::connect() {
  const SteadyTime limit = std::chrono::steady_clock::now() + limits_.connect;
  if (auto connected = connect_stream(limit); !connected) {
    return Error{connected.error().kind,
                 fmt::format("Redis at {}: {}", address_.shown(), connected.error().message)};
  }
  if (!address_.password.empty()) {
    Words login{"AUTH"};
    if (!address_.user.empty()) login.emplace_back(address_.user);
    login.emplace_back(address_.password);
    if (auto reply = checked(login, limit, *stop_); !reply) {
      disconnect();
      return std::move(reply).error();
    }
  }
  if (address_.db != 0) {
    const std::string db = std::to_string(address_.db);
    if (auto reply = checked({"SELECT", db}, limit, *stop_); !reply) {
      disconnect();
      return std::move(reply).error();
    }
  }
  return ok();
}

Result<RedisReply> RedisConnection::receive(SteadyTime limit, const Stop& stop) {
  // hiredis moves what is left of it to the front with every reply, so it must not be much.
  std::array<char, 16UL * 1024> buffer;
  for (;;) {
    void* reply = nullptr;
    if (redisReaderGetReply(reader_.get(), &reply) != REDIS_OK) {
      return transient("the server does not speak the Redis protocol");
    }
    if (reply != nullptr) return RedisReply(static_cast<redisReply*>(reply));
    auto got = stream_->read_some(buffer, limit, stop);
    if (!got) return std::move(got).error();
    redisReaderFeed(reader_.get(), buffer.data(), *got);
    limit = std::max(limit, std::chrono::steady_clock::now() + limits_.reply);
  }
}

Result<std::vector<RedisReply>> RedisConnection::exchange(std::size_t replies,
                                                          std::string_view what, SteadyTime limit,
                                                          const Stop& stop) {
  const std::string_view bytes = sending_;
  std::vector<RedisReply> received;
  received.reserve(replies);
  Error problem;
  const auto take_reply = [&](SteadyTime until) {
    auto reply = receive(until, stop);
    if (!reply) {
      problem = std::move(reply).error();
      return false;
    }
    answered_ = true;
    received.push_back(*std::move(reply));
    return true;
  };
  Status sent = ok();
  for (std::size_t at = 0; sent && at < bytes.size(); at += kSlice) {
    sent = stream_->write_all(bytes.substr(at, kSlice), limit, stop);
    limit = std::max(limit, std::chrono::steady_clock::now() + limits_.reply);
  }
  if (!sent) {
    // A server that does not want us says why before it closes, and needs no question for that.
    if (take_reply(std::chrono::steady_clock::now()) && received.back().complaint()) {
      disconnect();
      return without_complaint(std::move(received.back()), what).error();
    }
    problem = std::move(sent).error();
    received.clear();
  } else {
    if (sending_.capacity() > kMostKept) std::string().swap(sending_);
    while (received.size() < replies && take_reply(limit)) continue;
    if (received.size() == replies) return received;
  }
  disconnect();  // a reply may still be under way: nothing after it could be trusted
  const bool perhaps_tls =
      !answered_ && !address_.tls && !address_.host.empty() && problem.kind != ErrorKind::cancelled;
  return Error{problem.kind,
               fmt::format("Redis at {}: {}: {}{}", address_.shown(), what, problem.message,
                           perhaps_tls ? "; if this is a port for TLS, write rediss://" : "")};
}

Result<RedisReply> RedisConnection::asked(const Words& words, SteadyTime limit, const Stop& stop) {
  sending_.clear();
  append_formatted(sending_, words);
  auto replies = exchange(1, words.front(), limit, stop);
  if (!replies) return std::move(replies).error();
  return std::move(replies->front());
}

Result<RedisReply> RedisConnection::without_complaint(Result<RedisReply> reply,
                                                      std::string_view verb) {
  if (!reply) return reply;
  const auto complaint = reply->complaint();
  if (!complaint) return reply;
  const RedisComplaint meant = understand_complaint(*complaint, address_.password);
  if (meant.reconnect) disconnect();
  return Error{meant.kind, fmt::format("Redis at {}: {}: {}", address_.shown(), verb, meant.text)};
}

std::vector<Result<RedisReply>> RedisConnection::without_complaints(std::vector<RedisReply> replies,
                                                                    std::string_view verb) {
  std::vector<Result<RedisReply>> results;
  results.reserve(replies.size());
  for (RedisReply& reply : replies) results.push_back(without_complaint(std::move(reply), verb));
  return results;
}

Result<RedisReply> RedisConnection::checked(const Words& words, SteadyTime limit,
                                            const Stop& stop) {
  return without_complaint(asked(words, limit, stop), words.front());
}

Result<RedisReply> RedisConnection::command(const Words& words) {
  return blocking_command(words, std::chrono::milliseconds(0), *stop_);
}

Result<RedisReply> RedisConnection::blocking_command(const Words& words,
                                                     std::chrono::milliseconds patience,
                                                     const Stop& stop) {
  if (!stream_) {
    if (auto connected = connect(); !connected) return std::move(connected).error();
  }
  return checked(words, std::chrono::steady_clock::now() + limits_.reply + patience, stop);
}

Result<std::vector<Result<RedisReply>>> RedisConnection::command_all(
    std::span<const Words> commands) {
  if (commands.empty()) return std::vector<Result<RedisReply>>{};
  if (!stream_) {
    if (auto connected = connect(); !connected) return std::move(connected).error();
  }
  sending_.clear();
  for (const Words& words : commands) append_formatted(sending_, words);
  const std::string_view verb = commands.front().front();
  auto replies =
      exchange(commands.size(), verb, std::chrono::steady_clock::now() + limits_.reply, *stop_);
  if (!replies) return std::move(replies).error();
  return without_complaints(*std::move(replies), verb);
}

Result<std::vector<Result<RedisReply>>> RedisConnection::watch_and_command_all(
    const Words& keys, std::vector<Words> commands) {
  std::vector<Words> ahead;
  if (watching_) ahead.push_back({"UNWATCH"});
  ahead.push_back({"WATCH"});
  ahead.back().insert(ahead.back().end(), keys.begin(), keys.end());
  const auto count = static_cast<std::ptrdiff_t>(ahead.size());
  commands.insert(commands.begin(), ahead.begin(), ahead.end());
  auto replies = command_all(commands);
  if (!replies) return replies;
  const auto first = replies->begin() + count;
  // A server or a user that has no WATCH: then it is done without.
  watching_ = stream_ && std::all_of(replies->begin(), first, [](const Result<RedisReply>& reply) {
                return static_cast<bool>(reply);
              });
  replies->erase(replies->begin(), first);
  return replies;
}

Result<std::vector<Result<RedisReply>>> RedisConnection::eval_all(std::span<const ScriptCall> calls,
                                                                  std::span<const Words> before) {
  if (!stream_) {
    if (auto connected = connect(); !connected) return std::move(connected).error();
  }
  const SteadyTime limit = std::chrono::steady_clock::now() + limits_.reply;
  std::size_t count = 0;
  sending_.clear();
  const auto add = [&](const Words& words) {
    append_formatted(sending_, words);
    ++count;
  };
  for (const Words& words : before) add(words);
  std::vector<std::size_t> answers;  // where those of the calls are among the replies
  for (const ScriptCall& call : calls) {
    if (call.if_unchanged) add({"MULTI"});
    add(words_of(call, "EVALSHA", call.script.sha1(), std::to_string(call.keys.size())));
    if (call.if_unchanged) add({"EXEC"});
    answers.push_back(count - 1);
    if (call.if_unchanged) watching_ = false;
  }
  auto replies = exchange(count, "script", limit, *stop_);
  if (!replies) return std::move(replies).error();
  std::vector<RedisReply> results;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    RedisReply& reply = (*replies)[answers[i]];
    if (calls[i].if_unchanged) {
      results.push_back(std::move(reply).executed());
    } else if (reply.says_unknown_script()) {
      const std::string key_count = std::to_string(calls[i].keys.size());
      auto again =
          asked(words_of(calls[i], "EVAL", calls[i].script.lua(), key_count), limit, *stop_);
      if (!again) return std::move(again).error();
      results.push_back(*std::move(again));
    } else {
      results.push_back(std::move(reply));
    }
  }
  const std::span ahead(replies->data(), before.size());
  const auto refused = std::find_if(ahead.begin(), ahead.end(), [](const RedisReply& reply) {
    return reply.complaint().has_value();
  });
  if (refused != ahead.end() && results.front().complaint()) results.front() = std::move(*refused);
  return without_complaints(std::move(results), "script");
}

Result<RedisReply> RedisConnection::eval(const ScriptCall& call) {
  auto replies = eval_all({&call, 1});
  if (!replies) return std::move(replies).error();
  return std::move(replies->front());
}

}  // namespace infra
