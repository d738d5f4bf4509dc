#include "worker/record.hpp"

#include <fmt/format.h>

#include "infra/json_string.hpp"
#include "infra/raw_json.hpp"

namespace worker {

std::string record_key(std::string_view rid, std::string_view sid) {
  if (sid.starts_with(kGuestSid)) {
    return fmt::format("guest:{}:reflection:{}", sid.substr(kGuestSid.size()), rid);
  }
  return fmt::format("reflection:{}", rid);
}

std::string owner_of(std::string_view sid, std::string_view record) {
  const auto field = infra::raw_field(record, "owner_id");
  auto owner = field ? infra::decoded_string(*field) : std::nullopt;
  if (!owner || owner->empty()) return std::string(sid);
  return *std::move(owner);
}

bool is_guest(std::string_view sid, std::string_view owner) {
  return sid.starts_with(kGuestSid) || owner.starts_with("guest:");
}

std::string history_key(std::string_view owner) {
  return fmt::format("reflections:history:{}", owner);
}

std::chrono::seconds new_record_ttl(bool guest) {
  return guest ? std::chrono::seconds(300) : std::chrono::seconds(2'592'000);
}

}  // namespace worker
