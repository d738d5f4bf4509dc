#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "infra/json_splice.hpp"

namespace worker {

inline constexpr std::string_view kGuestSid = "sid_";

// Where the app keeps a reflection: reflection:{rid}, or guest:{uid}:reflection:{rid} for the
// sid of a guest, "sid_{uid}".
std::string record_key(std::string_view rid, std::string_view sid);

// A record as it was read, taken apart; nothing: there is none. An error is permanent only when the
// record itself is to blame: its key holds no string, or the string is no JSON object.
using ReadRecord = infra::Result<std::optional<infra::JsonObject>>;
ReadRecord read_record(infra::Result<std::optional<std::string>> found);
infra::Error record_is_no_string();
// What Redis refuses is no fault of the record.
infra::Error refused_by_redis(infra::Error error);

// Whose reflection it is: the record's owner_id, else, also where that is no text, the sid.
std::string owner_of(std::string_view sid, const infra::JsonObject& record);
std::string owner_of(std::string_view sid, const ReadRecord& record);
bool is_guest(std::string_view sid, std::string_view owner);

// The owner's latest reflections, one line each; never text.
std::string history_key(std::string_view owner);

// How long a record lives that was not there before.
std::chrono::seconds new_record_ttl(bool guest);

}  // namespace worker
