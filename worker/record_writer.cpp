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
  current_ = *std::move(found);
  know_owner();
  if (!current_) return infra::ok();
  expected_ = infra::record_mark(*current_);
  // Before anybody spends a model's time on it.
  if (!infra::splice_fields(*current_, {})) return infra::permanent("record: not a JSON object");
  return infra::ok();
}

// Somebody may have signed in since the record was read.
void RecordWriter::know_owner() {
  owner_ = owner_of(sid_, record());
  guest_ = is_guest(sid_, owner_);
}

infra::Result<infra::RecordWrite> RecordWriter::prepared(std::span<const stages::Field> fields,
                                                         std::string_view event,
                                                         infra::After after) const {
  std::vector<infra::JsonField> spliced;
  spliced.reserve(fields.size());
  for (const stages::Field& field : fields) spliced.push_back({field.name, field.value});
  auto merged = infra::splice_fields(current_ ? std::string_view(*current_) : "{}", spliced);
  if (!merged) return std::move(merged).error();
  infra::RecordWrite write;
  write.token = job_.token;
  write.key = key_;
  write.expected = expected_;
  write.value = *std::move(merged);
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
    if (!write) return std::move(write).error();
    std::string merged = write->value;
    auto settled = queue_.settle({{}, {*std::move(write)}});
    if (!settled) return of_redis(std::move(settled).error());
    infra::WriteResult& result = settled->writes.front();
    switch (result.outcome) {
      case infra::WriteOutcome::refused:
        return no_string();
      case infra::WriteOutcome::conflict:
        current_ = std::move(result.current);
        know_owner();
        break;
      default:
        current_ = std::move(merged);
    }
    expected_ = infra::record_mark(*current_);
    if (result.outcome != infra::WriteOutcome::conflict) return result.outcome;
  }
  return infra::WriteOutcome::conflict;
}

}  // namespace worker
