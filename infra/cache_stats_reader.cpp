#include "infra/cache_stats_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "infra/cache_counters.hpp"
#include "infra/cache_file.hpp"

namespace infra {
namespace {

std::uint64_t size_of(const std::filesystem::path& path) {
  std::error_code problem;
  const auto size = std::filesystem::file_size(path, problem);
  return problem ? 0 : size;
}

// What the comment in cache_file.hpp says of the lock.
std::string sqlite() {
  constexpr int kMended = 3051003;
  return fmt::format("{}{}", SQLite::getLibVersion(),
                     SQLite::getLibVersionNumber() >= kMended
                         ? ""
                         : " (may lose what is written while its log is merged: a lock keeps these "
                           "apart)");
}

void count_variant(std::vector<CacheVariant>& variants, std::string_view label,
                   std::uint64_t hits) {
  const std::size_t mark = label.rfind(" #");
  if (mark == std::string_view::npos) return;
  const std::string_view name = label.substr(mark + 2);
  const auto before = [](const CacheVariant& variant, std::string_view other) {
    return std::pair(variant.name.size(), std::string_view(variant.name)) <
           std::pair(other.size(), other);
  };
  auto place = std::lower_bound(variants.begin(), variants.end(), name, before);
  if (place == variants.end() || place->name != name) {
    place = variants.insert(place, {std::string(name), 0, 0});
  }
  ++place->entries;
  place->hits += hits;
}

// Looks at every entry for the most popular ones and the variants; in steps, so that no read
// transaction lasts for long.
void read_entries(SQLite::Database& db, const SqliteCache::Settings& settings, std::size_t most,
                  CacheStats& stats) {
  if (most == 0) return;
  std::vector<CachePopular>& top = stats.top;
  SQLite::Statement select(
      db, "SELECT id, hits, key, kind, label FROM entry WHERE id > ? ORDER BY id LIMIT 5000");
  const auto before = [](const CachePopular& a, const CachePopular& b) { return a.hits > b.hits; };
  std::int64_t last = 0;
  for (bool more = true; more;) {
    more = false;
    select.bind(1, last);
    while (select.executeStep()) {
      more = true;
      last = select.getColumn(0).getInt64();
      const auto hits = static_cast<std::uint64_t>(select.getColumn(1).getInt64());
      count_variant(stats.variants, select.getColumn(4).getText(), hits);
      if (hits == 0 || (top.size() == most && hits <= top.back().hits)) continue;
      const auto key = select.getColumn(2);
      const auto kind = static_cast<std::size_t>(select.getColumn(3).getInt64());
      CachePopular popular{to_hex({static_cast<const char*>(key.getBlob()),
                                   static_cast<std::size_t>(key.getBytes())}),
                           kind < settings.kinds.size() ? settings.kinds[kind] : "?",
                           select.getColumn(4).getString(), hits};
      top.insert(std::upper_bound(top.begin(), top.end(), popular, before), std::move(popular));
      if (top.size() > most) top.pop_back();
    }
    select.reset();
  }
}

}  // namespace

CacheStats empty_cache_stats(const SqliteCache::Settings& settings) {
  CacheStats stats;
  stats.path = settings.path.string();
  stats.limit_bytes = settings.limit_bytes;
  stats.sqlite = sqlite();
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
    kind.plain_bytes = counters[fmt::format("{}.plain_bytes", i)];
    stats.entries += kind.entries;
  }
  for (std::size_t i = 0; i < stats.events.size(); ++i) {
    stats.events.at(i) = counters[fmt::format("event.{}", kCacheEventNames.at(i))];
  }
  const auto number = [&](const char* sql) { return db.execAndGet(sql).getInt64(); };
  // In the order of ids, which is that of putting.
  stats.oldest = number("SELECT coalesce((SELECT created FROM entry ORDER BY id LIMIT 1), 0)");
  stats.next_expiry = number("SELECT coalesce(min(expires), 0) FROM entry");
  stats.free_bytes =
      static_cast<std::uint64_t>(number("PRAGMA freelist_count") * number("PRAGMA page_size"));
  read_entries(db, settings, static_cast<std::size_t>(std::max(top, 0)), stats);
  return stats;
}

Result<CacheStats> read_cache_stats(const SqliteCache::Settings& settings, int top) try {
  auto file = open_cache_file_readonly(settings.path);
  if (!file) return std::move(file).error();
  if (file->db == nullptr) return empty_cache_stats(settings);
  return stats_from(*file->db, settings, top);
} catch (const SQLite::Exception& e) {
  return transient(fmt::format("{}: {}", settings.path.string(), e.what()));
}

}  // namespace infra
