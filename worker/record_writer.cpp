#include "worker/record_writer.hpp"

#include "infra/digest.hpp"
#include "infra/json_splice.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

// Somebody who writes the same record this often in a few milliseconds will pause some time.
constexpr int kMostConflicts = 10;

infra::Error no_string() { return infra::permanent("record: its key holds no string"); }

infra::Error of_redis(infra::Error error) {
  if (error.kind == infra::ErrorKind::permanent) error.kind = infra::ErrorKind::transient;
  return error;
}

}  // namespace

RecordWriter::RecordWriter(infra::LeaseQueue& queue, const infra::Job& job, std::string rid,
                           std::string sid)
    : queue_(queue),
      job_(job),
      rid_(std::move(rid)),
      sid_(std::move(sid)),
      key_(record_key(rid_, sid_)) {}

infra::Status RecordWriter::read() { return take(queue_.connection().get(key_)); }

infra::Status RecordWriter::take(infra::Result<std::optional<std::string>> found) {
  if (!found) {
    if (found.error().message.find("WRONGTYPE") != std::string::npos) return no_string();
    return of_redis(std::move(found).error());
  }
  // What is no object is told before anybody spends a model's time on it.
  if (*found) return know(**std::move(found));
  know_owner();
  return infra::ok();
}

infra::Status RecordWriter::know(std::string record) {
  expected_ = infra::record_mark(record);
  auto read = infra::JsonObject::read(std::move(record));
  if (!read) return std::move(read).error();
  current_ = *std::move(read);
  know_owner();
  return infra::ok();
}

// Somebody may have signed in since the record was read.
void RecordWriter::know_owner() {
  owner_ = current_ ? owner_of(sid_, *current_) : sid_;
  guest_ = is_guest(sid_, owner_);
}

infra::RecordWrite RecordWriter::prepared(std::span<const stages::Field> fields,
                                          std::string_view event, infra::After after) const {
  static const infra::JsonObject kNone;
  infra::RecordWrite write;
  write.token = job_.token;
  write.key = key_;
  write.expected = expected_;
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
    if (!settled) return of_redis(std::move(settled).error());
    infra::WriteResult& result = settled->writes.front();
    if (result.outcome == infra::WriteOutcome::refused) return no_string();
    const bool conflict = result.outcome == infra::WriteOutcome::conflict;
    if (auto known = know(std::move(conflict ? result.current : merged)); !known) {
      return std::move(known).error();
    }
    if (!conflict) return result.outcome;
  }
  return infra::WriteOutcome::conflict;
}

}  // namespace worker
