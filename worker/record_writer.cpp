#include "worker/record_writer.hpp"

#include "infra/digest.hpp"
#include "infra/json_splice.hpp"

namespace worker {

RecordWriter::RecordWriter(infra::LeaseQueue& queue, const infra::Job& job, std::string_view rid,
                           std::string_view sid)
    : queue_(queue), job_(job), rid_(rid), sid_(sid), key_(record_key(rid, sid)) {}

// What is no object is told before anybody spends a model's time on it.
infra::Status RecordWriter::take(ReadRecord found) {
  if (!found) return std::move(found).error();
  current_ = *std::move(found);
  know_owner();
  return infra::ok();
}

infra::Status RecordWriter::know(std::string record) {
  return take(read_record(std::optional(std::move(record))));
}

// Somebody may have signed in since the record was read.
void RecordWriter::know_owner() {
  owner_ = current_ ? owner_of(sid_, *current_) : std::string(sid_);
  guest_ = is_guest(sid_, owner_);
}

infra::RecordWrite RecordWriter::prepared(std::span<const stages::Field> fields,
                                          std::string_view event, infra::After after) const {
  static const infra::JsonObject kNone;
  infra::RecordWrite write;
  write.token = job_.token;
  write.key = key_;
  if (current_) write.expected = infra::record_mark(current_->text());
  write.value = (current_ ? *current_ : kNone).with(fields);
  write.create_ttl = new_record_ttl(guest_);
  write.rid = rid_;
  write.status = event;
  write.guest = guest_;
  write.after = after;
  write.history_key = history_key(owner_);
  write.summary = history_line_;
  return write;
}

infra::Result<infra::WriteOutcome> RecordWriter::write(std::span<const stages::Field> fields,
                                                       std::string_view event, infra::After after) {
  for (int attempt = 0; attempt < kMostConflicts; ++attempt) {
    auto write = prepared(fields, event, after);
    std::string merged = write.value;
    auto settled = queue_.settle({{}, {std::move(write)}});
    if (!settled) return refused_by_redis(std::move(settled).error());
    infra::WriteResult& result = settled->writes.front();
    if (result.outcome == infra::WriteOutcome::refused) return record_is_no_string();
    const bool conflict = result.outcome == infra::WriteOutcome::conflict;
    if (auto known = know(std::move(conflict ? result.current : merged)); !known) {
      return std::move(known).error();
    }
    if (!conflict) return result.outcome;
  }
  return infra::WriteOutcome::conflict;
}

}  // namespace worker
