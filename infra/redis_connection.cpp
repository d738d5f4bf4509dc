#include "infra/redis_connection.hpp"

#include <fmt/format.h>
#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "infra/digest.hpp"
#include "infra/redis_complaint.hpp"

namespace infra {
namespace {

// What is sent at once: whoever takes it has made progress, and gets time for the next.
constexpr std::size_t kSlice = 256UL * 1024;

std::string_view text_of(const redisReply& reply) { return {reply.str, reply.len}; }

void append_formatted(std::string& out, const Words& words) {
  std::vector<const char*> data;
  std::vector<std::size_t> sizes;
  data.reserve(words.size());
  sizes.reserve(words.size());
  for (const std::string_view word : words) {
    data.push_back(word.data() == nullptr ? "" : word.data());
    sizes.push_back(word.size());
  }
  char* bytes = nullptr;
  const int length = static_cast<int>(
      redisFormatCommandArgv(&bytes, static_cast<int>(words.size()), data.data(), sizes.data()));
  if (length < 0) throw std::bad_alloc();
  out.append(bytes, static_cast<std::size_t>(length));
  redisFreeCommand(bytes);
}

Words words_of(const ScriptCall& call, std::string_view verb, std::string_view script,
               const std::string& key_count) {
  Words words{verb, script, key_count};
  words.insert(words.end(), call.keys.begin(), call.keys.end());
  words.insert(words.end(), call.arguments.begin(), call.arguments.end());
  return words;
}

bool unknown_script(const RedisReply& reply) {
  return reply.complaint() && reply.complaint()->starts_with("NOSCRIPT");
}

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
  if (reply_->type != REDIS_REPLY_ERROR) return std::nullopt;
  return text_of(*reply_);
}

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
  std::array<char, 64UL * 1024> buffer;
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

Result<std::vector<RedisReply>> RedisConnection::exchange(std::string_view bytes,
                                                          std::size_t replies,
                                                          std::string_view what, SteadyTime limit,
                                                          const Stop& stop) {
  std::vector<RedisReply> received;
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
  std::string bytes;
  append_formatted(bytes, words);
  auto replies = exchange(bytes, 1, words.front(), limit, stop);
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
  std::string bytes;
  for (const Words& words : commands) append_formatted(bytes, words);
  const std::string_view verb = commands.front().front();
  auto replies = exchange(bytes, commands.size(), verb,
                          std::chrono::steady_clock::now() + limits_.reply, *stop_);
  if (!replies) return std::move(replies).error();
  return without_complaints(*std::move(replies), verb);
}

Result<std::vector<Result<RedisReply>>> RedisConnection::eval_all(
    std::span<const ScriptCall> calls) {
  if (!stream_) {
    if (auto connected = connect(); !connected) return std::move(connected).error();
  }
  const SteadyTime limit = std::chrono::steady_clock::now() + limits_.reply;
  std::string bytes;
  for (const ScriptCall& call : calls) {
    append_formatted(
        bytes, words_of(call, "EVALSHA", call.script.sha1(), std::to_string(call.keys.size())));
  }
  auto replies = exchange(bytes, calls.size(), "script", limit, *stop_);
  if (!replies) return std::move(replies).error();
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!unknown_script((*replies)[i])) continue;
    auto again = asked(
        words_of(calls[i], "EVAL", calls[i].script.lua(), std::to_string(calls[i].keys.size())),
        limit, *stop_);
    if (!again) return std::move(again).error();
    (*replies)[i] = *std::move(again);
  }
  return without_complaints(*std::move(replies), "script");
}

Result<RedisReply> RedisConnection::eval(const ScriptCall& call) {
  auto replies = eval_all({&call, 1});
  if (!replies) return std::move(replies).error();
  return std::move(replies->front());
}

}  // namespace infra
