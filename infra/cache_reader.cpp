#include "infra/cache_reader.hpp"

namespace infra {
namespace {

constexpr std::int64_t kClockSlack = 86400;  // made further ahead than this: the clock was wrong

std::string_view bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
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
      select_(db_,
              "SELECT value, checksum, cost_ms, expires, created, coding, plain_bytes FROM entry "
              "WHERE key = ? AND kind = ?"),
      epoch_(db_, "SELECT value FROM counter WHERE name = 'epoch'"),
      begin_(db_, "BEGIN"),
      end_(db_, "COMMIT"),
      recall_(db_, "SELECT value FROM fact WHERE name = ?") {}

CacheReader::Found CacheReader::look_up(CacheKind kind, const Digest& key, std::int64_t now) {
  Found found;
  const BorrowedStatement select(select_);
  select.bind(1, key);
  select->bind(2, static_cast<std::int64_t>(kind));
  if (!select->executeStep()) return found;
  found.expires = select->getColumn(3).getInt64();
  if (found.expires <= now || select->getColumn(4).getInt64() > now + kClockSlack) {
    found.lookup.miss = CacheMiss::expired;
    return found;
  }
  const auto value = select->getColumn(0);
  const StoredValue stored{select->getColumn(5).getInt64(), select->getColumn(6).getInt64(),
                           select->getColumn(1).getInt64(), bytes_of(value)};
  std::string plain;
  if (const auto fault = codec_.decode(key, stored, plain)) {
    // What a newer version wrote is not there, as far as this one is concerned.
    if (*fault == StoredFault::damaged) found.lookup.miss = CacheMiss::checksum;
    return found;
  }
  found.lookup.saved = std::chrono::milliseconds(select->getColumn(2).getInt64());
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
