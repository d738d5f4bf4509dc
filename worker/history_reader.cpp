#include "worker/history_reader.hpp"

#include <fmt/format.h>

#include "infra/log.hpp"
#include "worker/history_fill.hpp"
#include "worker/record.hpp"

namespace worker {
namespace {

constexpr std::string_view kIncomplete =
    "earlier reflections could not be read, or not all of them";

}  // namespace

infra::Result<std::optional<std::string>> HistoryReader::read_record(std::string_view key,
                                                                     std::string_view sid) {
  // Without a record it is the sid's; a guest's record names the guest by the sid.
  std::vector<std::string> owners{known_.of(sid)};
  if (owners.front().empty()) owners = {std::string(sid), fmt::format("guest:{}", sid)};
  std::vector<std::string> keys;
  for (const std::string& owner : owners) keys.push_back(history_key(owner));
  auto found = store_.record_and_histories(key, keys);
  if (!found) return std::move(found).error();
  for (std::size_t i = 0; i < owners.size(); ++i) {
    read_.insert_or_assign(owners[i], std::move(found->histories[i]));
  }
  return std::move(found->record);
}

FoundHistory HistoryReader::history_of(const Authorship& written) {
  auto at = read_.find(written.owner);
  if (at == read_.end()) {
    known_.learn(written.sid, written.owner);
    at = read_.emplace(written.owner, store_.history(history_key(written.owner))).first;
  }
  const auto& kept = at->second;
  FoundHistory found;
  if (kept && !kept->empty()) {
    found.lines = *kept;
    return found;
  }
  const auto incomplete = [&](const infra::Error& error) {
    if (error.kind == infra::ErrorKind::cancelled) return;
    infra::log::warning("history: {}", error.message);
    found.warning = kIncomplete;
  };
  if (!kept) {
    incomplete(kept.error());
    return found;
  }
  for (const infra::Error& error : fill_history(store_, written, found.lines)) incomplete(error);
  return found;
}

}  // namespace worker
