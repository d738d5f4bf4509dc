#include "worker/record_writer.hpp"

#include "infra/digest.hpp"
#include "infra/json_splice.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

// Somebody who writes the same record this often in a few milliseconds will pause some time.
constexpr int kMostConflicts = 10;

}  // namespace

RecordWriter::RecordWriter(infra::LeaseQueue& queue, const infra::Job& job, std::string rid,
                           std::string key)
    : queue_(queue), job_(job), rid_(std::move(rid)), key_(std::move(key)) {}

infra::Status RecordWriter::read() {
  auto found = queue_.read_record(key_);
  if (!found) {
    infra::Error error = std::move(found).error();
    if (error.kind == infra::ErrorKind::permanent) error.message.insert(0, "record: ");
    return error;
  }
  current_ = *std::move(found);
  // A record that was there and is gone keeps its old name here: the script then knows that it
  // expired, and never brings it back.
  if (current_) expected_sha1_ = infra::sha1_hex(*current_);
  return infra::ok();
}

infra::Result<infra::WriteOutcome> RecordWriter::write(std::span<const stages::Field> fields,
                                                       std::string_view status, bool finish) {
  std::vector<infra::JsonField> spliced;
  spliced.reserve(fields.size());
  for (const stages::Field& field : fields) spliced.push_back({field.name, field.value});
  for (int attempt = 0; attempt < kMostConflicts; ++attempt) {
    auto merged = infra::splice_fields(current_.value_or("{}"), spliced);
    if (!merged) return std::move(merged).error();
    infra::RecordWrite write;
    write.key = key_;
    write.expected_sha1 = expected_sha1_;
    write.value = *std::move(merged);
    write.create_ttl = new_record_ttl(guest_);
    write.rid = rid_;
    write.status = status;
    write.guest = guest_;
    write.finish = finish;
    auto outcome = queue_.write(job_, write);
    if (!outcome) return outcome;
    if (*outcome != infra::WriteOutcome::conflict) {
      expected_sha1_ = infra::sha1_hex(write.value);
      current_ = std::move(write.value);
      return outcome;
    }
    if (auto again = read(); !again) return std::move(again).error();
  }
  return infra::transient("the record keeps changing under us");
}

}  // namespace worker
