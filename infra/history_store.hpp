#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/queue_connection.hpp"
#include "infra/result.hpp"

namespace infra {

// What Redis keeps of an owner's past: the history, a list of summaries that settling a job adds to
// (infra/queue_scripts/settle.lua), and the producers' own sorted sets and records. Each call is
// one exchange however many keys it reads. An outer error is the stream's; a complaint about one
// key concerns that key alone. One thread at a time.
class HistoryStore {
 public:
  explicit HistoryStore(QueueConnection& connection) : connection_(&connection) {}

  using Summaries = std::vector<std::string>;  // the newest first
  struct Wanted {
    std::string record;
    std::string history;  // "": none is wanted
  };
  struct Found {
    Result<std::optional<std::string>> record;
    Result<Summaries> history;  // empty: there is none
  };
  // `watch`: from before that on the server watches the records for this connection.
  Result<std::vector<Found>> records_and_histories(std::span<const Wanted> wanted,
                                                   bool watch = false);
  // Makes `summaries` the history of an owner who has none.
  Status fill(std::string_view key, const Summaries& summaries, bool guest);

  struct Member {
    std::string name;
    double score = 0;
  };
  // A history, "" for none, and of each sorted set the `most` members with the highest scores,
  // highest first.
  struct WantedPast {
    std::string history;
    std::vector<std::string> sets;
  };
  struct FoundPast {
    Result<Summaries> history;  // empty when none was asked for
    std::vector<Result<std::vector<Member>>> sets;
  };
  Result<std::vector<FoundPast>> histories_and_sets(std::span<const WantedPast> wanted, int most);
  // The last `most` bytes of each string; "" of what is not there or no string.
  Result<std::vector<std::string>> tails(const std::vector<std::string>& keys, std::size_t most);

 private:
  QueueConnection* connection_;
};

}  // namespace infra
