#include "tests/compat/replay.hpp"

#include <algorithm>
#include <map>

#include "infra/local_time.hpp"
#include "tests/compat/document_rules.hpp"
#include "tests/compat/record_fields.hpp"
#include "tests/support/program.hpp"

namespace compat {
namespace {

using nlohmann::json;

constexpr std::int64_t kMonthMs = 2'592'000'000, kGuestMs = 300'000;
constexpr std::string_view kOfQueue = "{reflections:normalized}:";
constexpr std::string_view kHistory = "reflections:history:";

std::string rid_of(const std::string& key) {
  constexpr std::string_view kRecord = "reflection:";
  return key.substr(key.find(kRecord) + kRecord.size());
}

bool ends(const std::string& status) {
  return status.starts_with("complete") || status == "expired";
}

// To the second, as documents say it.
std::string second_of(std::int64_t ms) {
  return infra::iso8601(infra::WallTime(std::chrono::milliseconds(ms)));
}

class Replay {
 public:
  Replay(AppRedis& redis, const Shape& shape) : redis_(redis), shape_(shape) {}

  Outcome run() {
    redis_.store(shape_);
    for (const Stored& stored : shape_.stored) expiry_[stored.key] = redis_.expires_at(stored.key);
    keys_before_ = redis_.keys();
    began_ = redis_.now_ms();
    redis_.push(shape_.pushed);
    await_end();
    ended_ = redis_.now_ms();
    check_events();
    check_dead();
    for (const Written& written : shape_.written) check_whole_record(written);
    for (const std::string& key : shape_.unchanged) check_unchanged(key);
    check_keys();
    for (const Kept& kept : shape_.kept) check_new_ttl(kept.key, kept.ttl_s * 1'000);
    return {shape_.name, came_, checks_};
  }

 private:
  // With a model that hangs nothing ends, and there is no more to come than events.
  void await_end() {
    const bool hangs = shape_.world == World::stage_two_hangs;
    std::size_t most = 0;
    for (const Written& written : shape_.written) most += written.statuses.size();
    const bool ended = support::eventually([&] {
      for (Event& event : redis_.events()) events_.push_back(std::move(event));
      return hangs ? events_.size() >= most : redis_.drained();
    });
    checks_.that(ended, "it has not ended after half a minute");
    if (hangs) return;
    for (Event& event : redis_.events()) events_.push_back(std::move(event));
    checks_.that(redis_.balanced(), "bodies are kept that nothing refers to");
  }

  void check_events() {
    std::map<std::string, std::vector<std::string>> heard;
    std::vector<std::string> ended, wanted;
    for (Event& event : events_) {
      if (ends(event.status)) ended.push_back(event.rid);
      heard[event.rid].push_back(std::move(event.status));
    }
    for (const Written& written : shape_.written) {
      const std::string rid = rid_of(written.key);
      const auto& statuses = heard[rid];
      checks_.that(statuses == written.statuses,
                   fmt::format("the events of {} are '{}', not '{}'", rid, joined(statuses),
                               joined(written.statuses)));
      tell(joined(statuses));
      for (const std::string& status : written.statuses) {
        if (ends(status)) wanted.push_back(rid);
      }
    }
    checks_.that(ended == wanted,
                 fmt::format("'{}' ended, in this order, not '{}'", joined(ended), joined(wanted)));
    checks_.that(heard.size() == shape_.written.size(), "there are events of something else");
  }

  void check_dead() {
    auto letters = redis_.dead_letters();
    for (const Dead& dead : shape_.dead) {
      const auto found = std::find_if(letters.begin(), letters.end(), [&](const DeadLetter& one) {
        return one.bytes == dead.bytes && one.reason.starts_with(dead.reason + ":");
      });
      checks_.that(found != letters.end(),
                   fmt::format("no dead letter '{}' with these bytes", dead.reason));
      if (found == letters.end()) continue;
      tell("dead: " + dead.reason);
      letters.erase(found);
    }
    checks_.that(letters.empty(), "there is another dead letter");
    for (const DeadLetter& letter : letters) tell("dead: " + letter.reason);
    if (came_.empty()) came_ = "nothing";
  }

  void check_whole_record(const Written& written) try {
    check_record(written);
  } catch (const std::exception& e) {  // no JSON, or not of such types
    checks_.that(false, fmt::format("{}: {}", written.key, e.what()));
  }

  void check_record(const Written& written) {
    const auto found = redis_.get(written.key);
    checks_.that(found.has_value(), "there is no " + written.key);
    if (!found) return;
    const Stored* stored = stored_at(written.key);
    check_foreign_fields(stored != nullptr ? stored->bytes : "", *found, checks_);
    const json record = json::parse(*found);
    check_document(record, rid_of(written.key), written.statuses.back(), checks_);
    for (const auto& [pointer, value] : written.fields) check_field(record, pointer, value);
    check_time(record);
    if (stored != nullptr) {
      check_kept_ttl(written.key);
    } else {
      check_new_ttl(written.key, written.key.starts_with("guest:") ? kGuestMs : kMonthMs);
    }
  }

  void check_field(const json& record, const std::string& pointer, const json& value) {
    const json::json_pointer at(pointer);
    const json found = record.contains(at) ? record.at(at) : json("nothing at all");
    checks_.that(found == value,
                 fmt::format("{} is {}, not {}", pointer, found.dump(), value.dump()));
  }

  void check_time(const json& record) {
    const json meta = record.value("meta", json::object());
    const std::string at = meta.value("enriched_at", "");
    checks_.that(second_of(began_) <= at && at <= second_of(ended_),
                 "meta.enriched_at, " + at + ", is not when it was enriched");
  }

  // The server hands a time to live from one value to the other by what is left of it, so it may
  // gain what that took; nothing may be lost.
  void check_kept_ttl(const std::string& key) {
    const auto now = redis_.expires_at(key);
    const auto before = expiry_[key];
    checks_.that(now.has_value() == before.has_value() &&
                     (!now || (*before <= *now && *now <= *before + (ended_ - began_))),
                 fmt::format("{}: its time to live was not kept", key));
  }
  void check_new_ttl(const std::string& key, std::int64_t ttl_ms) {
    const auto now = redis_.expires_at(key);
    checks_.that(now && began_ + ttl_ms <= *now && *now <= ended_ + ttl_ms,
                 fmt::format("{}: its time to live is not {} s", key, ttl_ms / 1'000));
  }

  void check_unchanged(const std::string& key) {
    const Stored* stored = stored_at(key);
    checks_.that(stored != nullptr && redis_.get(key) == stored->bytes &&
                     redis_.expires_at(key) == expiry_[key],
                 key + " is not as it was stored");
  }

  // Nothing is written but what is told.
  void check_keys() {
    std::set<std::string> known = keys_before_;
    known.insert("worker:status");
    for (const Written& written : shape_.written) known.insert(written.key);
    for (const Kept& kept : shape_.kept) known.insert(kept.key);
    std::vector<std::string> unknown;
    for (const std::string& key : redis_.keys()) {
      if (known.contains(key) || key.starts_with(kOfQueue)) continue;
      if (!key.starts_with(kHistory) || !shape_.kept.empty()) unknown.push_back(key);
    }
    checks_.that(unknown.empty(), "nobody told of the keys " + joined(unknown));
  }

  const Stored* stored_at(const std::string& key) const {
    const auto found = std::find_if(shape_.stored.begin(), shape_.stored.end(),
                                    [&](const Stored& one) { return one.key == key; });
    return found == shape_.stored.end() ? nullptr : &*found;
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
  }
  // What comes several times is said once.
  void tell(const std::string& what) {
    if (came_.find(what) == std::string::npos) came_ += (came_.empty() ? "" : "; ") + what;
  }

  AppRedis& redis_;
  const Shape& shape_;
  Checks checks_;
  std::string came_;
  std::vector<Event> events_;
  std::map<std::string, std::optional<std::int64_t>> expiry_;
  std::set<std::string> keys_before_;
  std::int64_t began_ = 0, ended_ = 0;
};

}  // namespace

Outcome replay(AppRedis& redis, const Shape& shape) { return Replay(redis, shape).run(); }

}  // namespace compat
