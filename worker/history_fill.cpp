#include "worker/history_fill.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/json_string.hpp"
#include "stages/past_record.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

using Member = infra::HistoryStore::Member;

constexpr int kMost = kMostOfSet - 1;
constexpr std::size_t kTailBytes = 16UL * 1024;
constexpr std::size_t kRecordsAtOnce = 30;  // half a megabyte in one reply
constexpr std::string_view kUser = "user:";
constexpr std::string_view kGuest = "guest:";

// Each once, the newest first.
std::vector<Member> newest_of(std::vector<Member> members, std::string_view rid) {
  std::erase_if(members, [&](const Member& member) {
    return member.name == rid || member.name.empty() || member.name.size() > stages::kLongestRid;
  });
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;
  });
  std::vector<Member> newest;
  for (Member& member : members) {
    if (newest.size() == kMost) break;
    const bool there = std::any_of(newest.begin(), newest.end(),
                                   [&](const Member& m) { return m.name == member.name; });
    if (!there) newest.push_back(std::move(member));
  }
  return newest;
}

std::int64_t ms_of(double score) {
  return score >= 0 && score <= static_cast<double>(stages::kLatestMs)
             ? static_cast<std::int64_t>(score)
             : -1;
}

}  // namespace

std::vector<std::string> producers_sets(const Authorship& written) {
  if (written.owner.starts_with(kUser)) {
    std::vector<std::string> sets{
        fmt::format("reflections:user:{}", written.owner.substr(kUser.size()))};
    const auto pig = written.record != nullptr
                         ? infra::decoded_string(written.record->value("pig_id"))
                         : std::nullopt;
    if (pig && !pig->empty()) sets.push_back(fmt::format("pig_reflections:{}", *pig));
    return sets;
  }
  const std::string_view sid =
      written.owner.starts_with(kGuest) ? written.owner.substr(kGuest.size()) : written.sid;
  if (sid.starts_with(kGuestSid)) {
    return {fmt::format("guest:{}:reflections", sid.substr(kGuestSid.size()))};
  }
  return {fmt::format("reflections:guest:{}", sid)};
}

std::vector<infra::Error> fill_history(infra::HistoryStore& store, const Authorship& written,
                                       std::span<infra::Result<std::vector<Member>>> sets,
                                       std::vector<std::string>& lines) {
  std::vector<infra::Error> errors;
  std::vector<Member> members;
  for (auto& set : sets) {
    if (set) {
      members.insert(members.end(), set->begin(), set->end());
    } else {
      errors.push_back(std::move(set).error());
    }
  }
  members = newest_of(std::move(members), written.rid);
  const std::string_view sid = written.owner.starts_with(kUser) ? "" : written.sid;
  stages::History history;
  for (std::size_t at = 0; at < members.size(); at += kRecordsAtOnce) {
    const std::size_t end = std::min(members.size(), at + kRecordsAtOnce);
    std::vector<std::string> keys;
    for (std::size_t i = at; i < end; ++i) keys.push_back(record_key(members[i].name, sid));
    const auto tails = store.tails(keys, kTailBytes);
    if (!tails) {
      errors.push_back(tails.error());
      break;
    }
    for (std::size_t i = at; i < end; ++i) {
      auto past = stages::past_of_record((*tails)[i - at], members[i].name, ms_of(members[i].score),
                                         written.owner);
      if (past) history.push_back(*std::move(past));
    }
  }
  std::stable_sort(history.begin(), history.end(),
                   [](const auto& a, const auto& b) { return a.time_ms > b.time_ms; });
  if (history.empty()) return errors;
  for (const auto& past : history) lines.push_back(stages::line_of(past));
  if (auto kept = store.fill(history_key(written.owner), lines, written.guest); !kept) {
    errors.push_back(std::move(kept).error());
  }
  return errors;
}

}  // namespace worker
