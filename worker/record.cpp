#include "worker/record.hpp"

#include "infra/json_string.hpp"
#include "infra/queue_format.hpp"

namespace worker {

std::string record_key(std::string_view rid, std::string_view sid) {
  constexpr std::string_view kRecord = "reflection:";
  std::string key;
  if (sid.starts_with(kGuestSid)) {
    key.reserve(kRecord.size() + rid.size() + sid.size() + 4);
    ((key += "guest:") += sid.substr(kGuestSid.size())) += ':';
  } else {
    key.reserve(kRecord.size() + rid.size());
  }
  return std::move((key += kRecord) += rid);
}

ReadRecord read_record(infra::Result<std::optional<std::string>> found) {
  if (!found) {
    if (found.error().message.find("WRONGTYPE") != std::string::npos) return record_is_no_string();
    return refused_by_redis(std::move(found).error());
  }
  if (!*found) return std::optional<infra::JsonObject>();
  auto read = infra::JsonObject::read(**std::move(found));
  if (!read) return std::move(read).error();
  return std::optional(*std::move(read));
}

infra::Error record_is_no_string() { return infra::permanent("record: its key holds no string"); }

infra::Error refused_by_redis(infra::Error error) {
  if (error.kind == infra::ErrorKind::permanent) error.kind = infra::ErrorKind::transient;
  return error;
}

std::string owner_of(std::string_view sid, const infra::JsonObject& record) {
  auto owner = infra::decoded_string(record.value("owner_id"));
  if (!owner || owner->empty()) return std::string(sid);
  return *std::move(owner);
}

std::string owner_of(std::string_view sid, const ReadRecord& record) {
  return record && *record ? owner_of(sid, **record) : std::string(sid);
}

bool is_guest(std::string_view sid, std::string_view owner) {
  return sid.starts_with(kGuestSid) || owner.starts_with("guest:");
}

std::string history_key(std::string_view owner) {
  constexpr std::string_view kHistory = "reflections:history:";
  std::string key;
  key.reserve(kHistory.size() + owner.size());
  return std::move((key += kHistory) += owner);
}

std::chrono::seconds new_record_ttl(bool guest) {
  return guest ? infra::kGuestTime : std::chrono::seconds(2'592'000);
}

}  // namespace worker
