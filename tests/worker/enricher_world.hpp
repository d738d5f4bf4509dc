#pragma once

#include <string>
#include <string_view>

#include "stages/fallback.hpp"
#include "tests/support/fakes.hpp"
#include "worker/enricher.hpp"

// What an Enricher needs, made of fakes.
struct EnricherWorld {
  worker::Config config;
  support::FakeClock clock;
  support::FakeModel model;
  support::FakeCache cache;
  infra::Metrics metrics;
  infra::SingleFlight flights;
  infra::Stop never;
  worker::Owner nobody;

  worker::StageOne one(std::string_view text, const worker::Owner& owner = {}) {
    return worker::Enricher(config, &cache, flights, model, clock, metrics)
        .stage_one(text, owner, never);
  }
  worker::StageTwo two(const stages::Analysis& analysis, std::string_view rid = "r") {
    const int variant = worker::variant_of(rid, config.stage2.variants);
    return worker::Enricher(config, &cache, flights, model, clock, metrics)
        .stage_two(stages::profile_of(analysis, stages::Phase::evening, variant), nobody, never);
  }
  void answer(infra::ChatOutcome outcome, std::string text = "") {
    model.replies.emplace_back(outcome, std::move(text));
  }
};
