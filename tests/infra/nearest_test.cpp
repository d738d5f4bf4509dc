#include "infra/nearest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

TEST_CASE("nearest: finds what was meant, and nothing when nothing is close") {
  constexpr std::array<std::string_view, 5> kWords{"run", "enrich", "cache-stats", "queue.url",
                                                   "caching.default_ttl"};
  const struct {
    std::string_view typed, meant;
  } rows[] = {
      {"runn", "run"},
      {"rnu", "run"},
      {"enirch", "enrich"},
      {"cachestats", "cache-stats"},
      {"queue.ulr", "queue.url"},
      {"cacheing.default_tll", "caching.default_ttl"},
      {"", ""},
      {"banana", ""},
      {"x", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.typed);
    CHECK(infra::nearest(row.typed, kWords).value_or("") == row.meant);
  }
  CHECK_FALSE(infra::nearest(std::string(100'000, 'a'), kWords));
}
