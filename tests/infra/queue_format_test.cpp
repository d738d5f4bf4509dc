#include "infra/queue_format.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>

TEST_CASE("queue format: this side and the scripts know the same limits") {
  std::ostringstream prelude;
  prelude << std::ifstream(std::string(SOURCE_DIR) + "/infra/queue_scripts/prelude.lua").rdbuf();
  const std::string text = prelude.str();
  const auto guest_ms = std::chrono::milliseconds(infra::kGuestTime).count();
  CHECK(text.find(fmt::format("local GUEST_MS = {}\n", guest_ms)) != std::string::npos);
  CHECK(text.find(fmt::format("local HISTORY_LENGTH, HISTORY_MS = {},", infra::kHistoryLength)) !=
        std::string::npos);
}

TEST_CASE("queue format: what is known of a job is read as the scripts write it") {
  const auto meta = infra::read_job_meta("2|1|1760937985642|eg|model | away", "17:3:w.1");
  CHECK(meta.attempts == 2);
  CHECK(meta.crashes == 1);
  CHECK(meta.first_seen_ms == 1'760'937'985'642);
  CHECK(meta.has('e'));
  CHECK(meta.has('g'));
  CHECK_FALSE(meta.has('s'));
  CHECK(meta.reason == "model | away");
  CHECK(infra::read_job_meta("0|0|5||", "").reason.empty());
  CHECK(infra::read_job_meta("0|0|5|s", "").has('s'));
}

TEST_CASE("queue format: a job as it came was first seen when it got its number") {
  const auto meta = infra::read_job_meta("", "1760937985642999:3:w.1");
  CHECK(meta.first_seen_ms == 1'760'937'985'642);
  CHECK(meta.attempts == 0);
  CHECK(meta.flags.empty());
}
