#include "worker/past_reader.hpp"

#include <fmt/format.h>

#include "infra/log.hpp"
#include "worker/history_fill.hpp"

namespace worker {
namespace {

using infra::HistoryStore;

constexpr std::string_view kIncomplete =
    "earlier reflections could not be read, or not all of them";

// Whose history is read along with the record, before anybody knows whose it is; empty: nobody's.
std::string likely_owner(std::string_view sid, const KnownOwners& known) {
  std::string owner = known.of(sid);
  // A guest's record names the guest by the sid.
  if (owner.empty() && is_guest(sid, "")) return fmt::format("guest:{}", sid);
  return owner;
}

void incomplete(Past& past, const infra::Error& error) {
  if (error.kind == infra::ErrorKind::cancelled) return;
  infra::log::warning("history: {}", error.message);
  past.warning = kIncomplete;
}

// Whether a history was there; else it is to be filled.
bool take(Past& past, infra::Result<HistoryStore::Summaries>& history) {
  if (!history) {
    incomplete(past, history.error());
    return true;  // whatever it is, it is not empty
  }
  past.lines = *std::move(history);
  return !past.lines.empty();
}

}  // namespace

infra::Result<std::vector<Past>> PastReader::read(std::span<const PastWanted> wanted, bool watch) {
  std::vector<std::string> owners;
  std::vector<HistoryStore::Wanted> keys;
  owners.reserve(wanted.size());
  keys.reserve(wanted.size());
  for (const PastWanted& one : wanted) {
    const std::string& owner = owners.emplace_back(likely_owner(one.sid, known_));
    keys.push_back({record_key(one.rid, one.sid), owner.empty() ? "" : history_key(owner)});
  }
  auto found = store_.records_and_histories(keys, watch);
  if (!found) return std::move(found).error();

  std::vector<Past> pasts;
  pasts.reserve(wanted.size());
  std::vector<std::size_t> unread;  // those that need the second exchange
  std::vector<HistoryStore::WantedPast> more;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    HistoryStore::Found& one = (*found)[i];
    Past& past = pasts.emplace_back(Past{read_record(std::move(one.record)), "", false, {}, ""});
    past.owner = owner_of(wanted[i].sid, past.record);
    past.guest = is_guest(wanted[i].sid, past.owner);
    const bool was_read = owners[i] == past.owner;
    if (was_read && take(past, one.history)) continue;
    if (!was_read) known_.learn(wanted[i].sid, past.owner);
    unread.push_back(i);
    more.push_back({was_read ? std::string() : history_key(past.owner),
                    producers_sets({wanted[i].rid, wanted[i].sid, past.owner, past.guest,
                                    past.record && *past.record ? &**past.record : nullptr})});
  }
  if (unread.empty()) return pasts;

  auto found_more = store_.histories_and_sets(more, kMostOfSet);
  for (std::size_t i = 0; i < unread.size(); ++i) {
    Past& past = pasts[unread[i]];
    const PastWanted& one = wanted[unread[i]];
    if (!found_more) {
      incomplete(past, found_more.error());
      continue;
    }
    HistoryStore::FoundPast& there = (*found_more)[i];
    if (take(past, there.history)) continue;
    const Authorship written{one.rid, one.sid, past.owner, past.guest};
    for (const auto& error : fill_history(store_, written, there.sets, past.lines)) {
      incomplete(past, error);
    }
  }
  return pasts;
}

}  // namespace worker
