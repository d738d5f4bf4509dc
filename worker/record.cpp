#include "worker/record.hpp"

#include "infra/json_string.hpp"
#include "infra/raw_json.hpp"

namespace worker {
namespace {

// `owner_id` as it is written; empty: there is none.
std::string owner_or_sid(std::string_view owner_id, std::string_view sid) {
  auto owner = infra::decoded_string(owner_id);
  if (!owner || owner->empty()) return std::string(sid);
  return *std::move(owner);
}

}  // namespace

std::string record_key(std::string_view rid, std::string_view sid) {
  std::string key;
  if (sid.starts_with(kGuestSid)) {
    ((key += "guest:") += sid.substr(kGuestSid.size())) += ':';
  }
  return std::move((key += "reflection:") += rid);
}

std::string owner_of(std::string_view sid, std::string_view record) {
  return owner_or_sid(infra::raw_field(record, "owner_id").value_or(std::string_view()), sid);
}

std::string owner_of(std::string_view sid, const infra::JsonObject& record) {
  return owner_or_sid(record.value("owner_id"), sid);
}

bool is_guest(std::string_view sid, std::string_view owner) {
  return sid.starts_with(kGuestSid) || owner.starts_with("guest:");
}

std::string history_key(std::string_view owner) {
  std::string key = "reflections:history:";
  return std::move(key += owner);
}

std::chrono::seconds new_record_ttl(bool guest) {
  return guest ? std::chrono::seconds(300) : std::chrono::seconds(2'592'000);
}

}  // namespace worker
