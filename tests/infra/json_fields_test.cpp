#include "infra/json_fields.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string shown(const infra::JsonFields& fields) {
  std::string text;
  for (const auto& [name, value] : fields.all()) {
    ((((text += name) += " is ") += value) += "; ");
  }
  return text;
}

}  // namespace

TEST_CASE("json fields: each name has the value that was written after it") {
  infra::JsonFields fields(8);
  CHECK(fields.all().empty());
  fields.add("a").text("x,\"y");
  CHECK(shown(fields) == R"(a is "x,\"y"; )");
  fields.add("b").open_object().name("c").whole(1).name("d").null().close_object();
  fields.add("e").open_array().close_array();
  fields.add("f").raw(std::string(1'000, '1'));
  fields.add("g").rounded(0.25, 4);
  CHECK(shown(fields) == R"(a is "x,\"y"; b is {"c":1,"d":null}; e is []; f is )" +
                             std::string(1'000, '1') + "; g is 0.25; ");
}

TEST_CASE("json fields: they go into an object as they are, also when they were moved") {
  infra::JsonFields made(64);
  made.add("status").text("done");
  made.add("n").number(1);
  const infra::JsonFields fields = std::move(made);
  const auto object = infra::JsonObject::read(R"({"status":"new","x":[ 1 ]})");
  REQUIRE(object);
  CHECK(object->with(fields.all()) == R"({"status":"done","x":[ 1 ],"n":1.0})");
}
