#include "worker/answer_keys.hpp"

#include <doctest/doctest.h>

#include <set>

#include "infra/ollama_request.hpp"

using worker::AnswerKeys;
using worker::Config;

namespace {

const infra::ModelIdentity kModel{"phi3:latest", "d1"};
const stages::Profile kProfile = [] {
  stages::Profile profile;
  profile.state = stages::find_state("Lonely/Alone");
  profile.invoked = stages::DriverSet({"loss"});
  profile.expressed = stages::ExpressionSet({"alone"});
  profile.valence = stages::Level::low;
  profile.phase = stages::Phase::night;
  profile.variant = 2;
  return profile;
}();

infra::Digest one(const Config& config, const std::optional<infra::ModelIdentity>& model = kModel,
                  std::string_view text = "t", std::string_view owner = "o",
                  const std::optional<infra::ModelIdentity>& embedder = {}) {
  const AnswerKeys keys(config);
  infra::KeyFields fields;
  const worker::Scorers scorers{model, embedder};
  keys.stage_one(fields, scorers, text, owner);
  return fields.key();
}
infra::Digest two(const Config& config, const stages::Profile& profile = kProfile,
                  const infra::ModelIdentity& model = kModel, std::string_view owner = "o") {
  const AnswerKeys keys(config);
  infra::KeyFields fields;
  keys.stage_two(fields, model, profile, owner);
  return fields.key();
}

}  // namespace

TEST_CASE(
    "answer keys: all that shapes an answer is in the key, what only makes it faster is not") {
  const struct {
    const char* what;
    void (*change)(Config&);
    bool in_one, in_two;
  } rows[] = {
      {"temperature", [](Config& c) { c.inference.temperature = 0.4; }, true, false},
      {"temperature_stage2", [](Config& c) { c.inference.temperature_stage2 = 0.4; }, false, true},
      {"num_predict_short", [](Config& c) { c.inference.num_predict_short = 99; }, true, false},
      {"num_predict_long", [](Config& c) { c.inference.num_predict_long = 99; }, false, true},
      {"num_ctx", [](Config& c) { c.inference.num_ctx = 4096; }, true, true},
      {"weight_llm", [](Config& c) { c.stage1.weight_llm = 0.6; }, true, false},
      {"weight_embedding", [](Config& c) { c.stage1.weight_embedding = 0.6; }, true, false},
      {"weight_lexical", [](Config& c) { c.stage1.weight_lexical = 0.6; }, true, false},
      {"setting", [](Config& c) { c.stage2.setting = "a boat"; }, false, true},
      {"namespace", [](Config& c) { c.caching.name_space = "per-user"; }, true, true},
      {"embed_model", [](Config& c) { c.ollama.embed_model = "other"; }, false, false},
      {"num_threads", [](Config& c) { c.inference.num_threads = "3"; }, false, false},
      {"keep_alive", [](Config& c) { c.inference.keep_alive = "1m"; }, false, false},
      {"default_ttl", [](Config& c) { c.caching.default_ttl = 5; }, false, false},
      {"mode", [](Config& c) { c.caching.mode = "shadow"; }, false, false},
      {"variants", [](Config& c) { c.stage2.variants = 9; }, false, false},
      {"timezone", [](Config& c) { c.worker.timezone = "Asia/Kolkata"; }, false, false},
      {"base_url", [](Config& c) { c.ollama.base_url = "http://other"; }, false, false},
      {"slots", [](Config& c) { c.worker.slots = 5; }, false, false},
  };
  const Config base;
  for (const auto& row : rows) {
    Config changed = base;
    row.change(changed);
    CAPTURE(row.what);
    CHECK((one(base) != one(changed)) == row.in_one);
    CHECK((two(base) != two(changed)) == row.in_two);
  }
}

TEST_CASE("answer keys: text, model, weights and owner each make a key of their own") {
  const Config base;
  CHECK(one(base, kModel, "T") != one(base, kModel, "t"));
  CHECK(one(base, std::nullopt) != one(base));
  CHECK(one(base, infra::ModelIdentity{"phi3:latest", "d2"}) != one(base));
  CHECK(one(base, infra::ModelIdentity{"phi3", "d1"}) != one(base));
  CHECK(one(base, kModel, "t", "other") == one(base));
  const infra::ModelIdentity embedder{"all-minilm", "e1"};
  CHECK(one(base, kModel, "t", "o", embedder) != one(base));
  CHECK(one(base, kModel, "t", "o", infra::ModelIdentity{"all-minilm", "e2"}) !=
        one(base, kModel, "t", "o", embedder));
  CHECK(one(base, kModel, "t", "o", infra::ModelIdentity{"other", "e1"}) !=
        one(base, kModel, "t", "o", embedder));
  // Not the embedder's digest in the model's place.
  CHECK(one(base, std::nullopt, "t", "o", kModel) != one(base));
  CHECK(two(base, kProfile, {"phi3:latest", "d2"}) != two(base));
  CHECK(two(base, kProfile, {"other", "d1"}) != two(base));
  CHECK(two(base, kProfile, kModel, "other") == two(base));
  Config per_user;
  per_user.caching.name_space = "per-user";
  CHECK(one(per_user, kModel, "t", "other") != one(per_user));
  CHECK(two(per_user, kProfile, kModel, "other") != two(per_user));
}

TEST_CASE("answer keys: each part of the profile is in the key of Stage 2 (L30)") {
  const Config base;
  std::set<std::string> keys{infra::to_hex(two(base))};
  const auto with = [&](auto change) {
    stages::Profile profile = kProfile;
    change(profile);
    keys.insert(infra::to_hex(two(base, profile)));
  };
  with([](auto& p) { p.state = stages::find_state("Lonely/Distant"); });
  with([](auto& p) { p.state = stages::find_state("Grief/Loss"); });
  with([](auto& p) { p.state = stages::find_state("Rejected/Abandoned"); });
  with([](auto& p) { p.state.reset(); });
  with([](auto& p) { p.invoked = stages::DriverSet({"loss", "longing"}); });
  with([](auto& p) { p.invoked = {}; });
  with([](auto& p) { p.expressed = stages::ExpressionSet({"alone", "distant"}); });
  with([](auto& p) { p.expressed = {}; });
  with([](auto& p) { p.valence = stages::Level::mid; });
  with([](auto& p) { p.arousal = stages::Level::high; });
  with([](auto& p) { p.phase = stages::Phase::morning; });
  with([](auto& p) { p.variant = 1; });
  CHECK(keys.size() == 13);
}

TEST_CASE("answer keys: whatever is sent is in the key, but for what is known to change nothing") {
  const auto shape = [](const infra::OllamaSettings& settings, const infra::ChatRequest& request) {
    return infra::answer_shaping_request(settings, request);
  };
  infra::OllamaSettings settings;
  auto request = worker::stage_one_request(Config(), "t");
  const auto base = shape(settings, request);
  settings.keep_alive = "1m";
  settings.runner.num_thread = 7;
  settings.model = "other";
  CHECK(shape(settings, request) == base);
  request.seed = 9;
  CHECK(shape(settings, request) != base);
  request.seed = 0;
  request.system = "other";
  CHECK(shape(settings, request) != base);
  request = worker::stage_one_request(Config(), "t");
  request.schema = "{}";
  CHECK(shape(settings, request) != base);
  request = worker::stage_one_request(Config(), "u");
  CHECK(shape(settings, request) != base);
  settings.runner.num_ctx = 1;
  CHECK(shape(settings, worker::stage_one_request(Config(), "t")) != base);
}

TEST_CASE("answer keys: a fingerprint tells in which fields two keys differ") {
  const AnswerKeys keys{Config()};
  const auto fingerprint = [&](const infra::ModelIdentity& model, std::string_view text) {
    const worker::Scorers scorers{model, std::nullopt};
    infra::KeyFields fields;
    keys.stage_one(fields, scorers, text, "o");
    return fields.fingerprint();
  };
  const std::string a = fingerprint(kModel, "t");
  const std::string b = fingerprint({"phi3:latest", "d2"}, "u");
  REQUIRE(a.size() == 10 * infra::kFingerprintBytes);
  for (std::size_t i = 0; i < 10; ++i) {
    const auto part = [&](const std::string& all) {
      return all.substr(i * infra::kFingerprintBytes, infra::kFingerprintBytes);
    };
    CAPTURE(i);
    CHECK((part(a) != part(b)) == (i == 4 || i == 9));  // digest, text
  }
}
