#include "infra/history_store.hpp"

#include <charconv>

#include "infra/queue_format.hpp"

namespace infra {
namespace {

// As many as settling leaves there; a list of somebody else may be longer.
const std::string kLastKept = std::to_string(kHistoryLength - 1);

Words history_words(std::string_view key) { return {"LRANGE", key, "0", kLastKept}; }

Result<HistoryStore::Summaries> summaries_of(Result<RedisReply> reply) {
  if (!reply) return std::move(reply).error();
  HistoryStore::Summaries summaries;
  summaries.reserve(reply->value().size());
  for (std::size_t i = 0; i < reply->value().size(); ++i) {
    summaries.emplace_back((*reply)[i].text());
  }
  return summaries;
}

Result<std::vector<HistoryStore::Member>> members_of(Result<RedisReply> reply) {
  if (!reply) return std::move(reply).error();
  std::vector<HistoryStore::Member> members;
  members.reserve(reply->value().size() / 2);
  for (std::size_t i = 0; i + 1 < reply->value().size(); i += 2) {
    HistoryStore::Member member{std::string((*reply)[i].text())};
    const std::string_view score = (*reply)[i + 1].text();
    std::from_chars(score.data(), score.data() + score.size(), member.score);
    members.push_back(std::move(member));
  }
  return members;
}

}  // namespace

Result<std::vector<HistoryStore::Found>> HistoryStore::records_and_histories(
    std::span<const Wanted> wanted, bool watch) {
  std::vector<Words> commands;
  commands.reserve(2 * wanted.size());
  Words records;
  records.reserve(wanted.size());
  for (const Wanted& one : wanted) {
    records.emplace_back(one.record);
    commands.push_back({"GET", one.record});
    if (!one.history.empty()) commands.push_back(history_words(one.history));
  }
  auto& redis = connection_->redis();
  auto replies = watch && !wanted.empty()
                     ? redis.watch_and_command_all(records, std::move(commands))
                     : redis.command_all(commands);
  if (!replies) return std::move(replies).error();
  std::vector<Found> found;
  found.reserve(wanted.size());
  std::size_t next = 0;
  for (const Wanted& one : wanted) {
    Found& added =
        found.emplace_back(Found{optional_text(std::move((*replies)[next++])), Summaries{}});
    if (!one.history.empty()) added.history = summaries_of(std::move((*replies)[next++]));
  }
  return found;
}

Status HistoryStore::fill(std::string_view key, const Summaries& summaries, bool guest) {
  if (summaries.empty()) return ok();
  Words words{guest ? "1" : "0"};
  words.insert(words.end(), summaries.begin(), summaries.end());
  auto reply = connection_->run(connection_->scripts().fill_history, std::move(words), {key});
  if (!reply) return std::move(reply).error();
  return ok();
}

Result<std::vector<HistoryStore::FoundPast>> HistoryStore::histories_and_sets(
    std::span<const WantedPast> wanted, int most) {
  const std::string last = std::to_string(most - 1);
  std::vector<Words> commands;
  commands.reserve(3 * wanted.size());
  for (const WantedPast& one : wanted) {
    if (!one.history.empty()) commands.push_back(history_words(one.history));
    for (const std::string& set : one.sets) {
      commands.push_back({"ZREVRANGE", set, "0", last, "WITHSCORES"});
    }
  }
  auto replies = connection_->redis().command_all(commands);
  if (!replies) return std::move(replies).error();
  std::vector<FoundPast> found;
  found.reserve(wanted.size());
  std::size_t next = 0;
  for (const WantedPast& one : wanted) {
    FoundPast& added = found.emplace_back(FoundPast{Summaries{}, {}});
    if (!one.history.empty()) added.history = summaries_of(std::move((*replies)[next++]));
    added.sets.reserve(one.sets.size());
    for (std::size_t i = 0; i < one.sets.size(); ++i) {
      added.sets.push_back(members_of(std::move((*replies)[next++])));
    }
  }
  return found;
}

Result<std::vector<std::string>> HistoryStore::tails(const std::vector<std::string>& keys,
                                                     std::size_t most) {
  const std::string start = "-" + std::to_string(most);
  std::vector<Words> commands;
  for (const std::string& key : keys) commands.push_back({"GETRANGE", key, start, "-1"});
  auto replies = connection_->redis().command_all(commands);
  if (!replies) return std::move(replies).error();
  std::vector<std::string> tails;
  for (const auto& reply : *replies) {
    tails.emplace_back(reply ? reply->value().text() : std::string_view());
  }
  return tails;
}

}  // namespace infra
