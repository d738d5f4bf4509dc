#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/queue_names.hpp"
#include "tests/support/redis_server.hpp"

namespace bench {

using support::queue::kSource;

// A reflection of everyday things, some 200 characters, and the hour it was written at follow from
// the number of its text; nothing in it asks for help.
inline constexpr int kTexts = 320;
std::string pool_text(int number);
// Texts of such things that nobody has an answer for.
std::vector<std::string> fresh_texts(int count);

// One reflection as the web app keeps it before it is enriched.
struct Written {
  std::string rid, user;
  std::string element;  // what is pushed: some 400 bytes
  std::string record;   // what is stored beforehand
};

// What the web app does to Redis. Reflections are numbered through; each is new, and so are its
// rid, its sid and its writer, unless one is named.
class WebApp {
 public:
  explicit WebApp(const support::RedisServer& server) : redis_(server.connect()) {}

  // Makes reflections and stores them; pushes nothing.
  std::vector<Written> write(int count);
  // The same of texts of one's own.
  std::vector<Written> write_texts(const std::vector<std::string>& texts);
  // One a day by the same writer, the last one the day before all others.
  std::vector<Written> write_diary(std::string_view user, int days);
  // Stores their records as they were written and puts them into the sorted sets that name them.
  void store(const std::vector<Written>& written);
  // Gives every writer the history that one has.
  void share_history(std::string_view from, const std::vector<Written>& with);

  // Makes all of them wait at the same moment, in a queue that must be empty.
  void push_at_once(const std::vector<Written>& written);
  void push(const Written& written);
  // Removes everything that was kept of them.
  void forget(const std::vector<Written>& written);

  // Whether everything pushed has ended. Throws when something is dead: here nothing should be.
  bool drained();
  // Waits for that.
  void await_drained(std::chrono::seconds limit = std::chrono::seconds(120));

  infra::RedisConnection& redis() { return redis_; }

 private:
  Written reflection(const std::string& text, int hour, std::string_view user, int days_ago);

  infra::RedisConnection redis_;
  std::int64_t last_ = 0;
};

// Commands sent some hundred at a time. A complaint is thrown.
class Pipeline {
 public:
  explicit Pipeline(infra::RedisConnection& redis) : redis_(redis) {}
  void add(std::vector<std::string> command);
  void flush();

 private:
  infra::RedisConnection& redis_;
  std::vector<std::vector<std::string>> commands_;
};

}  // namespace bench
