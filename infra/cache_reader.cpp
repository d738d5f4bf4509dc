#include "infra/cache_reader.hpp"

#include <fmt/format.h>

#include "infra/cache_columns.hpp"
#include "infra/cache_file.hpp"

namespace infra {
namespace {

constexpr std::int64_t kClockSlack = 86400;  // made further ahead than this: the clock was wrong

constexpr const char* kColumns =
    "value, checksum, cost_ms, expires, created, coding, plain_bytes, key, kind";
constexpr int kNumberColumn = 9;

// One statement for all: entering and leaving SQLite costs a third of a look-up.
std::string several() {
  std::string sql = "WITH asked(number, place) AS (VALUES";
  for (std::size_t i = 0; i < CacheReader::kAtOnce; ++i) {
    sql += fmt::format("{}({},?)", i == 0 ? "" : ",", i);
  }
  return sql +
         fmt::format(") SELECT {}, number FROM asked CROSS JOIN entry USING(place)", kColumns);
}

}  // namespace

void BorrowedStatement::bind_text(int index, std::string_view text) const {
  lent_.bind(index, std::string(text));
}

void BorrowedStatement::bind_blob(int index, std::string_view bytes) const {
  // A null pointer would be NULL, not an empty blob.
  lent_.bindNoCopy(index, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
}

CacheReader::CacheReader(SQLite::Database opened)
    : db_(std::move(opened)),
      select_(db_, fmt::format("SELECT {} FROM entry WHERE place = ?", kColumns)),
      epoch_(db_, "SELECT value FROM counter WHERE name = 'epoch'"),
      begin_(db_, "BEGIN"),
      end_(db_, "COMMIT"),
      recall_(db_, "SELECT value FROM fact WHERE name = ?") {}

CacheReader::Found CacheReader::look_up(CacheKind kind, const Digest& key, std::int64_t now) {
  const BorrowedStatement select(select_);
  select->bind(1, cache_place(key));
  return select->executeStep() ? found_in(select_, kind, key, now) : Found{};
}

void CacheReader::look_up(std::span<CacheQuery* const> asked, std::int64_t now, Several& found) {
  for (std::size_t i = 0; i < asked.size(); ++i) found.at(i) = {};
  if (!select_several_) select_several_.emplace(db_, several());
  const BorrowedStatement select(*select_several_);
  for (std::size_t i = 0; i < kAtOnce; ++i) {
    const int index = static_cast<int>(i) + 1;
    i < asked.size() ? select->bind(index, cache_place(asked[i]->key)) : select->bind(index);
  }
  while (select->executeStep()) {
    const auto i = static_cast<std::size_t>(select->getColumn(kNumberColumn).getInt());
    found.at(i) = found_in(*select_several_, asked[i]->kind, asked[i]->key, now);
  }
}

CacheReader::Found CacheReader::found_in(SQLite::Statement& row, CacheKind kind, const Digest& key,
                                         std::int64_t now) {
  Found found;
  const auto key_column = row.getColumn(7);
  if (bytes_of(key_column) != bytes_of(key)) return found;
  if (row.getColumn(8).getInt64() != static_cast<std::int64_t>(kind)) return found;
  found.expires = row.getColumn(3).getInt64();
  if (found.expires <= now || row.getColumn(4).getInt64() > now + kClockSlack) {
    found.lookup.miss = CacheMiss::expired;
    return found;
  }
  const auto value = row.getColumn(0);
  const StoredValue stored{row.getColumn(5).getInt64(), row.getColumn(6).getInt64(),
                           row.getColumn(1).getInt64(), bytes_of(value)};
  std::string plain;
  if (const auto fault = codec_.decode(key, stored, plain)) {
    // What a newer version wrote is not there, as far as this one is concerned.
    if (*fault == StoredFault::damaged) found.lookup.miss = CacheMiss::checksum;
    return found;
  }
  found.lookup.saved = std::chrono::milliseconds(row.getColumn(2).getInt64());
  found.lookup.value = std::move(plain);
  return found;
}

void CacheReader::begin() {
  const BorrowedStatement begin(begin_);
  begin->exec();
}

void CacheReader::end() {
  const BorrowedStatement end(end_);
  end->exec();
}

std::int64_t CacheReader::epoch() {
  const BorrowedStatement select(epoch_);
  return select->executeStep() ? select->getColumn(0).getInt64() : 0;
}

std::optional<std::string> CacheReader::recall(std::string_view name) {
  const BorrowedStatement select(recall_);
  select.bind_text(1, name);
  if (!select->executeStep()) return std::nullopt;
  return select->getColumn(0).getString();
}

}  // namespace infra
