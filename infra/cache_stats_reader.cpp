#include "infra/cache_stats_reader.hpp"

#include <algorithm>
#include <map>

#include "infra/cache_counters.hpp"
#include "infra/cache_file.hpp"
#include "infra/file_lock.hpp"

namespace infra {
namespace {

std::uint64_t size_of(const std::filesystem::path& path) {
  std::error_code problem;
  const auto size = std::filesystem::file_size(path, problem);
  return problem ? 0 : size;
}

}  // namespace

CacheStats empty_cache_stats(const SqliteCache::Settings& settings) {
  CacheStats stats;
  stats.path = settings.path.string();
  stats.limit_bytes = settings.limit_bytes;
  stats.bytes = size_of(settings.path);
  stats.wal_bytes = size_of(settings.path.string() + "-wal");
  for (const std::string& kind : settings.kinds) stats.kinds.emplace_back(kind, CacheKindStats{});
  return stats;
}

CacheStats stats_from(SQLite::Database& db, const SqliteCache::Settings& settings, int top) {
  CacheStats stats = empty_cache_stats(settings);
  stats.present = true;
  std::map<std::string, std::uint64_t> counters;
  SQLite::Statement select(db, "SELECT name, value FROM counter");
  while (select.executeStep()) {
    counters[select.getColumn(0).getString()] =
        static_cast<std::uint64_t>(std::max<std::int64_t>(0, select.getColumn(1).getInt64()));
  }
  stats.since = static_cast<std::int64_t>(counters["since"]);
  stats.updated = static_cast<std::int64_t>(counters["updated"]);
  for (std::size_t i = 0; i < stats.kinds.size(); ++i) {
    auto& [name, kind] = stats.kinds[i];
    for_each_counter(kind, [&, &prefix = name](std::string_view counter, std::uint64_t& value) {
      value = counters[fmt::format("{}.{}", prefix, counter)];
    });
    kind.entries = counters[fmt::format("{}.entries", i)];
    kind.bytes = counters[fmt::format("{}.bytes", i)];
    stats.entries += kind.entries;
  }
  if (top <= 0) return stats;
  SQLite::Statement popular(
      db, "SELECT key, kind, label, hits FROM entry WHERE hits > 0 ORDER BY hits DESC, id LIMIT ?");
  popular.bind(1, top);
  while (popular.executeStep()) {
    Digest key{};
    const auto column = popular.getColumn(0);
    const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
    if (column.getBytes() == static_cast<int>(key.size())) {
      std::copy_n(bytes, key.size(), key.begin());
    }
    const auto kind = static_cast<std::size_t>(popular.getColumn(1).getInt64());
    stats.top.push_back({to_hex(key), kind < settings.kinds.size() ? settings.kinds[kind] : "?",
                         popular.getColumn(2).getString(),
                         static_cast<std::uint64_t>(popular.getColumn(3).getInt64())});
  }
  return stats;
}

Result<CacheStats> read_cache_stats(const SqliteCache::Settings& settings, int top) try {
  // A file that nobody has open is read as if nothing could change it, and so nothing may.
  std::error_code ignored;
  std::optional<FileLock> reading;
  if (!std::filesystem::exists(settings.path.string() + "-shm", ignored)) {
    reading = FileLock::try_shared(settings.path.string() + ".writer");
  }
  auto db = open_cache_file_readonly(settings.path);
  if (!db) return std::move(db).error();
  if (*db == nullptr) return empty_cache_stats(settings);
  return stats_from(**db, settings, top);
} catch (const SQLite::Exception& e) {
  return transient(fmt::format("{}: {}", settings.path.string(), e.what()));
}

}  // namespace infra
