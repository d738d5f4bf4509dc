#include "infra/cache_inspection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "infra/cache_codec.hpp"
#include "infra/cache_columns.hpp"
#include "infra/cache_file.hpp"
#include "infra/cache_key.hpp"

namespace infra {
namespace {

constexpr int kStep = 500;  // entries in one read transaction

// Runs work(SQLite::Database&), which returns a Result, on the file; `without` if there is none.
template <typename Answer, typename Work>
Result<Answer> with_file(const SqliteCache::Settings& settings, Answer without, Work work) try {
  auto file = open_cache_file_readonly(settings.path);
  if (!file) return std::move(file).error();
  if (file->db == nullptr) return without;
  if (auto current = of_this_version(settings.path, *file->db); !current) {
    return std::move(current).error();
  }
  return work(*file->db);
} catch (const SQLite::Exception& e) {
  return permanent(fmt::format("{}: {}", settings.path.string(), e.what()));
}

constexpr const char* kColumns =
    "key, kind, created, expires, used, hits, cost_ms, label, model, owner, fingerprint, coding, "
    "plain_bytes, checksum, value";

CacheEntryInfo info_of(SQLite::Statement& row, CacheCodec& codec) {
  CacheEntryInfo info;
  info.key = key_in(row.getColumn(0));
  const auto number = [&](int column) { return row.getColumn(column).getInt64(); };
  info.kind = static_cast<CacheKind>(number(1));
  info.created = number(2);
  info.expires = number(3);
  info.used = number(4);
  info.hits = static_cast<std::uint64_t>(number(5));
  info.cost = std::chrono::milliseconds(number(6));
  info.label = row.getColumn(7).getString();
  info.model = row.getColumn(8).getString();
  info.owner = row.getColumn(9).getString();
  info.fingerprint = row.getColumn(10).getString();
  info.coding = number(11);
  info.plain_bytes = static_cast<std::uint64_t>(number(12));
  const auto value = row.getColumn(14);
  info.stored_bytes = bytes_of(value).size();
  std::string plain;
  const StoredValue stored{info.coding, number(12), number(13), bytes_of(value)};
  if (!codec.decode(info.key, stored, plain)) info.value = std::move(plain);
  return info;
}

std::string padded(std::string_view digits, char filling) {
  std::string key(digits);
  key.resize(sizeof(Digest) * 2, filling);
  return key;
}

std::int64_t place_in(const std::string& hexadecimal_key) {
  return static_cast<std::int64_t>(std::stoull(hexadecimal_key.substr(0, 16), nullptr, 16));
}

// How many fields are equal, and whether the last one is.
std::pair<int, bool> likeness(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a.empty()) return {-1, false};
  int equal = 0;
  bool last = false;
  for (std::size_t at = 0; at + kFingerprintBytes <= a.size(); at += kFingerprintBytes) {
    last = a.substr(at, kFingerprintBytes) == b.substr(at, kFingerprintBytes);
    equal += last ? 1 : 0;
  }
  return {equal, last};
}

}  // namespace

Result<std::vector<CacheEntryInfo>> find_cache_entries(const SqliteCache::Settings& settings,
                                                       std::string_view digits, std::size_t most) {
  if (digits.empty() || digits.size() > sizeof(Digest) * 2 ||
      digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos) {
    return permanent(fmt::format(
        "'{}' is no key: 1 to 64 hexadecimal digits, as `cache-stats --top 10` shows them",
        digits));
  }
  std::vector<CacheEntryInfo> found;
  return with_file(settings, found, [&](SQLite::Database& db) {
    const std::string first = padded(digits, '0');
    const std::string last = padded(digits, 'f');
    SQLite::Statement select(db,
                             fmt::format("SELECT {} FROM entry WHERE place BETWEEN ? AND ? "
                                         "AND key BETWEEN x'{}' AND x'{}' ORDER BY key LIMIT {}",
                                         kColumns, first, last, most));
    select.bind(1, place_in(first));
    select.bind(2, place_in(last));
    CacheCodec codec;
    while (select.executeStep()) found.push_back(info_of(select, codec));
    return Result(std::move(found));
  });
}

Result<std::optional<CacheEntryInfo>> nearest_cache_entry(const SqliteCache::Settings& settings,
                                                          CacheKind kind,
                                                          std::string_view fingerprint) {
  using Nearest = std::optional<CacheEntryInfo>;
  return with_file(settings, Nearest{}, [&](SQLite::Database& db) {
    SQLite::Statement select(db,
                             "SELECT id, fingerprint FROM entry WHERE id > ? AND kind = ? "
                             "ORDER BY id LIMIT ?");
    std::pair<int, bool> best{0, false};
    std::int64_t best_id = 0;
    std::int64_t last = 0;
    for (bool more = true; more;) {
      more = false;
      select.bind(1, last);
      select.bind(2, static_cast<std::int64_t>(kind));
      select.bind(3, kStep);
      while (select.executeStep()) {
        more = true;
        last = select.getColumn(0).getInt64();
        const auto column = select.getColumn(1);
        const auto like = likeness(bytes_of(column), fingerprint);
        if (like > best) {
          best = like;
          best_id = last;
        }
      }
      select.reset();
    }
    SQLite::Statement entry(db, fmt::format("SELECT {} FROM entry WHERE id = ?", kColumns));
    entry.bind(1, best_id);
    CacheCodec codec;
    return Result(entry.executeStep() ? Nearest(info_of(entry, codec)) : Nearest{});
  });
}

Result<CacheVerification> verify_cache(
    const SqliteCache::Settings& settings,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress) {
  return with_file(settings, CacheVerification{}, [&](SQLite::Database& db) {
    CacheVerification result;
    // What is wrong stands in the row; the statement itself succeeds.
    const std::string structure = db.execAndGet("PRAGMA quick_check(1)").getString();
    if (structure != "ok") result.structure = structure;
    const auto all =
        static_cast<std::uint64_t>(db.execAndGet("SELECT count(*) FROM entry").getInt64());
    SQLite::Statement select(db,
                             "SELECT id, key, coding, plain_bytes, checksum, value FROM entry "
                             "WHERE id > ? ORDER BY id LIMIT ?");
    CacheCodec codec;
    std::string plain;
    std::int64_t last = 0;
    for (bool more = true; more;) {
      more = false;
      select.bind(1, last);
      select.bind(2, kStep);
      while (select.executeStep()) {
        more = true;
        last = select.getColumn(0).getInt64();
        const Digest key = key_in(select.getColumn(1));
        const auto value = select.getColumn(5);
        const auto fault =
            codec.decode(key,
                         {select.getColumn(2).getInt64(), select.getColumn(3).getInt64(),
                          select.getColumn(4).getInt64(), bytes_of(value)},
                         plain);
        ++result.checked;
        if (fault == StoredFault::damaged) result.damaged.push_back(key);
        if (fault == StoredFault::unknown_coding) ++result.of_newer_version;
      }
      select.reset();
      progress(result.checked, std::max(all, result.checked));
    }
    return Result(std::move(result));
  });
}

}  // namespace infra
