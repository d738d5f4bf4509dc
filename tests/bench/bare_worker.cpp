#include "tests/bench/bare_worker.hpp"

#include <simdjson.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/bare_list.hpp"
#include "tests/bench/web_app.hpp"

namespace bench {
namespace {

constexpr std::size_t kFirstBytes = 1024;
constexpr std::size_t kSecondBytes = 920;
constexpr int kPageCacheKib = 4096;

std::string answer(std::string_view name, std::size_t bytes) {
  std::string json = "{\"" + std::string(name) + "\":\"";
  while (json.size() < bytes - 2) json += "some words ";
  json.resize(bytes - 2);
  return json + "\"}";
}

infra::Digest key_of(infra::FieldDigest& digest, std::string_view stage, std::string_view text) {
  return digest.add(stage).add("phi3:latest").add(text).finish();
}

}  // namespace

std::string first_answer() { return answer("final", kFirstBytes); }
std::string second_answer() { return answer("poems", kSecondBytes); }

BareWorker::BareWorker(const std::string& redis_socket, const std::filesystem::path& path,
                       Reader reader)
    : redis_(redisConnectUnix(redis_socket.c_str())),
      reader_(reader),
      answers_(path, kPageCacheKib) {
  if (!redis_ || redis_->err != 0) throw std::runtime_error("the bare worker finds no Redis");
  load(bare_reserve_script().lua());
  load(bare_acknowledge_script().lua());
  answers_.begin();
  for (int i = 0; i < kTexts; ++i) {
    answers_.put(key_of(digest_, "stage1", pool_text(i)), first_answer());
    answers_.put(key_of(digest_, "stage2", pool_text(i)), second_answer());
  }
  answers_.commit();
}

void BareWorker::load(std::string_view lua) {
  send({"SCRIPT", "LOAD", lua});
  flush();
  receive();
}

void BareWorker::send(const std::vector<std::string_view>& command) {
  std::vector<const char*> words;
  std::vector<std::size_t> sizes;
  for (const std::string_view word : command) {
    words.push_back(word.data());
    sizes.push_back(word.size());
  }
  redisAppendCommandArgv(redis_.get(), static_cast<int>(words.size()), words.data(), sizes.data());
}

void BareWorker::send_script(const std::string& sha1,
                             const std::vector<std::string_view>& arguments) {
  std::vector<std::string_view> command{"EVALSHA", sha1, "4"};
  command.insert(command.end(), kBareKeys.begin(), kBareKeys.end());
  command.insert(command.end(), arguments.begin(), arguments.end());
  send(command);
}

void BareWorker::flush() {
  for (int done = 0; done == 0;) {
    if (redisBufferWrite(redis_.get(), &done) != REDIS_OK) throw std::runtime_error(redis_->errstr);
  }
}

BareWorker::Reply BareWorker::receive() {
  void* reply = nullptr;
  if (redisGetReply(redis_.get(), &reply) != REDIS_OK) throw std::runtime_error(redis_->errstr);
  Reply owned(static_cast<redisReply*>(reply));
  if (owned->type == REDIS_REPLY_ERROR) throw std::runtime_error(owned->str);
  return owned;
}

void BareWorker::work(std::string_view element) {
  if (reader_ == Reader::nlohmann) {
    const auto json = nlohmann::json::parse(element);
    rid_ = json.at("rid");
    text_ = json.at("normalized_text");
  } else {
    thread_local simdjson::ondemand::parser parser;
    thread_local simdjson::padded_string padded;
    padded = simdjson::padded_string(element);
    simdjson::ondemand::document document = parser.iterate(padded);
    rid_ = std::string_view(document["rid"]);
    text_ = std::string_view(document["normalized_text"]);
  }
  if (!answers_.get(key_of(digest_, "stage1", text_), first_) ||
      !answers_.get(key_of(digest_, "stage2", text_), second_)) {
    throw std::runtime_error("the bare worker misses an answer");
  }
  value_.assign(element.substr(0, element.size() - 1));
  value_.append(",\"final\":").append(first_).append(",\"post_enrichment\":").append(second_);
  value_.append(R"(,"status":"complete"})");
  rid_.insert(0, "bare:reflection:");
  send({"SET", rid_, value_, "EX", "2592000"});
}

int BareWorker::drain() {
  const std::vector<std::string_view> reserve{"64", "15000", "1"};
  const auto ask = [&] { send_script(bare_reserve_script().sha1(), reserve); };
  ask();
  flush();
  Reply batch = receive();
  int jobs = 0;
  std::size_t unread = 0;  // replies to the writes of the batch before
  while (batch->elements > 0) {
    ask();
    flush();
    std::vector<std::string_view> ids;
    answers_.begin();
    for (std::size_t i = 0; i + 1 < batch->elements; i += 2) {
      const redisReply& id = *batch->element[i];
      const redisReply& element = *batch->element[i + 1];
      ids.emplace_back(id.str, id.len);
      work({element.str, element.len});
    }
    answers_.commit();
    send_script(bare_acknowledge_script().sha1(), ids);
    flush();
    for (; unread > 0; --unread) receive();
    Reply next = receive();
    jobs += static_cast<int>(ids.size());
    unread = ids.size() + 1;
    batch = std::move(next);
  }
  for (; unread > 0; --unread) receive();
  return jobs;
}

}  // namespace bench
