#include "worker/record.hpp"

#include <doctest/doctest.h>

TEST_CASE("record: only what is in it is its own fault") {
  using infra::ErrorKind;
  CHECK((*worker::read_record(std::optional<std::string>("{}")))->text() == "{}");
  CHECK_FALSE(*worker::read_record(std::optional<std::string>()));
  const auto kind_of = [](const worker::ReadRecord& read) { return read.error().kind; };
  CHECK(kind_of(worker::read_record(std::optional<std::string>("[]"))) == ErrorKind::permanent);
  CHECK(kind_of(worker::read_record(infra::permanent("Redis: GET: WRONGTYPE Operation"))) ==
        ErrorKind::permanent);
  CHECK(kind_of(worker::read_record(infra::permanent("Redis: GET: NOPERM"))) ==
        ErrorKind::transient);
  CHECK(kind_of(worker::read_record(infra::cancelled("stopped"))) == ErrorKind::cancelled);
}

TEST_CASE("record: where it is, whose it is, how long it lives") {
  CHECK(worker::record_key("r1", "sess_1") == "reflection:r1");
  CHECK(worker::record_key("r1", "sid_u-7") == "guest:u-7:reflection:r1");
  const auto owner_of = [](std::string_view sid, std::string record) {
    return worker::owner_of(sid, worker::read_record(std::optional(std::move(record))));
  };
  CHECK(owner_of("sess_1", "") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":null})") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":""})") == "sess_1");
  CHECK(owner_of("sess_1", R"({"owner_id":"user:7"})") == "user:7");
  CHECK(owner_of("sess_1", R"({"owner_id":"g\u0075est:\/1"})") == "guest:/1");
  CHECK(owner_of("sess_1", R"({"owner_\u0069d":"user:7"})") == "user:7");
  CHECK(owner_of("sess_1", R"({"owner_id":"\ud800"})") == "sess_1");
  CHECK(worker::owner_of("s", *infra::JsonObject::read(R"({"owner_\u0069d":"user:7"})")) ==
        "user:7");
  CHECK(worker::owner_of("s", *infra::JsonObject::read(R"({"owner_id":7})")) == "s");
  for (const std::string_view other : {"12345", "[\"user:7\"]", "{\"a\":\"b\"}", "true"}) {
    CHECK(owner_of("sess_1", "{\"owner_id\":" + std::string(other) + "}") == "sess_1");
  }
  CHECK(worker::owner_of("sess_1", worker::read_record(std::optional<std::string>())) == "sess_1");
  CHECK(worker::is_guest("sid_1", "user:7"));
  CHECK(worker::is_guest("sess_1", "guest:sess_1"));
  CHECK_FALSE(worker::is_guest("sess_1", "user:7"));
  CHECK(worker::new_record_ttl(true) == std::chrono::seconds(300));
  CHECK(worker::new_record_ttl(false) == std::chrono::hours(30 * 24));
}
