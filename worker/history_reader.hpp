#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infra/history_store.hpp"
#include "worker/known_owners.hpp"

namespace worker {

// A reflection and whose it is.
struct Authorship {
  std::string_view rid, sid, owner;
  bool guest = false;
  std::string_view record;  // as it was read; empty: there is none
};

// The lines of an owner's history, the newest first, and what kept us from having all of them.
struct FoundHistory {
  std::vector<std::string> lines;
  std::string warning;  // empty: nothing
};

// Reads what an owner wrote before, for one job. Nothing here makes a job fail.
class HistoryReader {
 public:
  HistoryReader(infra::QueueConnection& connection, KnownOwners& known)
      : store_(connection), known_(known) {}

  // The record; in the same exchange the histories of those whose it probably is.
  infra::Result<std::optional<std::string>> read_record(std::string_view key, std::string_view sid);
  // The owner's history: as it was read with the record, else asked for. Where there is none yet,
  // it is made from what producers keep (history_fill.hpp).
  FoundHistory history_of(const Authorship& written);

 private:
  infra::HistoryStore store_;
  KnownOwners& known_;
  std::map<std::string, infra::Result<infra::HistoryStore::Summaries>, std::less<>> read_;
};

}  // namespace worker
