#include "tests/bench/cache_stores.hpp"

namespace bench {

Stores::Stores() {
  infra::SqliteCache filled(cache_settings(cache), clock);
  fill(filled, 0, kEntries);
  BareSqlite bare_filled(bare, kPageCacheKib);
  for (int next = 0; next < kEntries;) {
    bare_filled.begin();
    for (int i = 0; i < kFilledAtOnce; ++i, ++next) {
      bare_filled.put(keys[static_cast<std::size_t>(next)], value_of(next));
    }
    bare_filled.commit();
  }
}

std::unique_ptr<infra::SqliteCache> opened_in_use(const Stores& stores, MemoryTierSize memory) {
  auto cache =
      std::make_unique<infra::SqliteCache>(cache_settings(stores.cache, memory), stores.clock);
  cache->put(entry_of(stores.keys.front(), value_of(0)));
  return cache;
}

}  // namespace bench
