#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "infra/json_splice.hpp"
#include "infra/lease_queue.hpp"
#include "stages/document.hpp"
#include "worker/record.hpp"

namespace worker {

// Somebody who writes the same record this often in a few milliseconds will pause some time.
inline constexpr int kMostConflicts = 10;

// Merges our fields into a reflection's record, keeping every other byte of it, and writes it
// with compare-and-set: when somebody else wrote in between, it merges again into what is there.
// An error is permanent only when the record itself is to blame: whatever else Redis refuses is
// no fault of the job.
class RecordWriter {
 public:
  // All that is handed in must outlive it.
  RecordWriter(infra::LeaseQueue& queue, const infra::Job& job, std::string_view rid,
               std::string_view sid);

  // Call this before the rest: takes the record as it was read.
  infra::Status take(ReadRecord found);
  // As it was read last; empty: there is none.
  std::string_view record() const { return current_ ? std::string_view(current_->text()) : ""; }
  // What the owner's history gets with the last write.
  void set_history_line(std::string line) { history_line_ = std::move(line); }

  // What settles the job with these fields, by the record as it was read last. `event` is what the
  // event stream is told.
  infra::RecordWrite prepared(std::span<const stages::Field> fields, std::string_view event,
                              infra::After after) const;
  // Does so, again and again if need be. A conflict: the record kept changing under us.
  infra::Result<infra::WriteOutcome> write(std::span<const stages::Field> fields,
                                           std::string_view event, infra::After after);

 private:
  // Takes it for what is there now.
  infra::Status know(std::string record);
  void know_owner();

  infra::LeaseQueue& queue_;
  const infra::Job& job_;
  std::string_view rid_;
  std::string_view sid_;
  std::string key_;
  std::optional<infra::JsonObject> current_;
  std::string owner_;  // by the record as it was read last
  bool guest_ = false;
  std::string history_line_;
};

}  // namespace worker
