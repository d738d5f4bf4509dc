#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "infra/history_store.hpp"
#include "worker/known_owners.hpp"
#include "worker/record.hpp"

namespace worker {

struct PastWanted {
  std::string_view rid, sid;
};

// What Redis knows of a reflection before it is worked on.
struct Past {
  ReadRecord record;
  std::string owner;  // by the record, else by the sid
  bool guest = false;
  std::vector<std::string> lines;  // of the owner's history, the newest first
  std::string warning;             // what kept us from having all of them; empty: nothing
};

// Reads records, and what their owners wrote before, for a whole batch at a time: in one exchange
// as long as owners are known and have a history, in a second one for all others together. Where
// there is no history yet, it is made from what producers keep (history_fill.hpp). Only the first
// exchange can fail as a whole; a history that cannot be read makes no job fail.
class PastReader {
 public:
  PastReader(infra::QueueConnection& connection, KnownOwners& known)
      : store_(connection), known_(known) {}

  // In the order of `wanted`. `watch`: the records are watched from then on (Settlement::watched).
  infra::Result<std::vector<Past>> read(std::span<const PastWanted> wanted, bool watch = false);

 private:
  infra::HistoryStore store_;
  KnownOwners& known_;
};

}  // namespace worker
