#include "worker/record.hpp"

#include <fmt/format.h>

#include "infra/json_splice.hpp"

namespace worker {

std::string record_key(std::string_view rid, std::string_view sid) {
  if (sid.starts_with(kGuestSid)) {
    return fmt::format("guest:{}:reflection:{}", sid.substr(kGuestSid.size()), rid);
  }
  return fmt::format("reflection:{}", rid);
}

std::string owner_of(std::string_view sid, std::string_view record) {
  const auto owner = infra::raw_field(record, "owner_id");
  if (!owner || owner->size() <= 2 || !owner->starts_with('"')) return std::string(sid);
  return std::string(owner->substr(1, owner->size() - 2));
}

bool is_guest(std::string_view sid, std::string_view owner) {
  return sid.starts_with(kGuestSid) || owner.starts_with("guest:");
}

std::chrono::seconds new_record_ttl(bool guest) {
  return guest ? std::chrono::seconds(300) : std::chrono::seconds(2'592'000);
}

}  // namespace worker
