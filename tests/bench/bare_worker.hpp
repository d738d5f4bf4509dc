#pragma once

#include <hiredis/hiredis.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "infra/digest.hpp"
#include "tests/bench/bare_sqlite.hpp"

namespace bench {

// What is cached for every text, JSON of 1 KB and 0.9 KB.
std::string first_answer();
std::string second_answer();

// The least that answers a reflection from a cache, which the worker is measured against: takes 64
// elements of a list with a lease for each and reads rid and text of them; hashes the text twice,
// looks both answers up in SQLite, 64 jobs in a transaction; joins them with the element to 2.4 KB,
// sets a key of its own to that for 30 days, and acknowledges. The next 64 are fetched meanwhile.
//
// It asks nobody whether a lease is still its own, knows neither records nor writers nor their
// past, tells nobody, writes no log, and loses nothing only as long as nobody dies.
class BareWorker {
 public:
  enum class Reader { nlohmann, simdjson };  // who parses the element

  // Finds answers for all texts of the pool in a file that it makes at `path`.
  BareWorker(const std::string& redis_socket, const std::filesystem::path& path, Reader reader);

  // Works on everything that waits in the list kBareKeys[0]; returns how many that were.
  int drain();

 private:
  struct Free {
    void operator()(redisContext* context) const { redisFree(context); }
    void operator()(redisReply* reply) const { freeReplyObject(reply); }
  };
  using Reply = std::unique_ptr<redisReply, Free>;

  void load(std::string_view lua);
  void send(const std::vector<std::string_view>& command);
  void send_script(const std::string& sha1, const std::vector<std::string_view>& arguments);
  void flush();
  Reply receive();
  void work(std::string_view element);

  std::unique_ptr<redisContext, Free> redis_;
  Reader reader_;
  BareSqlite answers_;
  infra::FieldDigest digest_;
  std::string rid_, text_, first_, second_, value_;  // of the job in hand
};

}  // namespace bench
