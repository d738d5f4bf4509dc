#include "stages/inflection.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

bool has(const std::vector<std::string>& forms, std::string_view form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

TEST_CASE("inflections: the rules of spelling") {
  const struct {
    std::string_view base;
    std::vector<std::string_view> forms, wrong;
  } rows[] = {
      {"worry", {"worry", "worries", "worried", "worrying"}, {"worrys", "worryed"}},
      {"play", {"plays", "played", "playing"}, {"plaies", "playying"}},
      {"hope", {"hopes", "hoped", "hoping"}, {"hopeing", "hopped"}},
      {"stop", {"stops", "stopped", "stopping"}, {"stoped", "stoping"}},
      {"scar", {"scars", "scarred"}, {"scared"}},
      {"admit", {"admits", "admitted", "admitting"}, {}},
      {"visit", {"visits", "visited", "visiting"}, {}},
      {"miss", {"misses", "missed", "missing"}, {"misss"}},
      {"push", {"pushes", "pushed"}, {"pushs"}},
      {"fix", {"fixes", "fixed", "fixing"}, {"fixxed"}},
      {"lie", {"lies", "lied", "lying"}, {"liing"}},
      {"flee", {"fleeing"}, {"fling"}},
      {"panic", {"panicked", "panicking"}, {"paniced"}},
      {"go", {"goes", "going"}, {}},
      {"quit", {"quits", "quitting"}, {"quiting"}},
      {"puppy", {"puppies"}, {"puppys"}},
      {"a", {"a"}, {"as"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.base);
    const auto forms = stages::inflections(row.base, false);
    for (const std::string_view form : row.forms) {
      CAPTURE(form);
      CHECK(has(forms, form));
    }
    for (const std::string_view form : row.wrong) {
      CAPTURE(form);
      CHECK_FALSE(has(forms, form));
    }
  }
}

TEST_CASE("inflections: a word with irregular forms has no regular past") {
  const auto forms = stages::inflections("lose", true);
  CHECK(has(forms, "loses"));
  CHECK(has(forms, "losing"));
  CHECK_FALSE(has(forms, "losed"));
}
