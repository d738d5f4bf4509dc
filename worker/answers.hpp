#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "infra/cache.hpp"
#include "infra/cache_key.hpp"
#include "infra/clock.hpp"
#include "infra/single_flight.hpp"
#include "worker/config.hpp"

namespace worker {

// Whose reflection it is, as far as caching is concerned.
struct Owner {
  std::string name;    // counts in a per-user namespace
  bool guest = false;  // a guest's own words are looked up and never stored
};

// Answers of both stages: kept, or just being made by somebody. One thread at a time; the cache and
// the flights may be shared.
class Answers {
 public:
  // `cache` null: caching is off.
  Answers(const Config& config, infra::Cache* cache, infra::SingleFlight& flights,
          const infra::Clock& clock)
      : config_(config), cache_(cache), flights_(flights), clock_(clock) {}

  template <typename Content>
  struct Answer {
    std::optional<Content> content;
    bool hit = false;
  };

  // As it is kept.
  struct Fresh {
    std::string value;
    bool whole = true;  // else it is less than its key promises, and only for whom it was made
  };
  // Looks the answer up; else has it made, once for all who ask for the same at this time. make()
  // returns a Fresh, or nothing; `cancelled` is set when the wait for somebody else's answer is
  // broken off.
  template <typename Content, typename Make>
  Answer<Content> found_or_made(infra::CacheKind kind, const infra::KeyFields& fields,
                                std::optional<Content> (*parse)(std::string_view),
                                const infra::Stop& stop, bool& cancelled, Make make);

  struct Made {
    std::string_view value;
    std::string label;
    std::chrono::milliseconds cost;
  };
  // Of an answer made without a model, `model` is empty.
  void keep(infra::CacheKind kind, const infra::KeyFields& fields, const Made& made,
            std::string_view model, const Owner& owner);
  void refuse(infra::CacheKind kind, infra::NotStored reason);

  // With a model out of reach, answers that it once gave are still good; without a cache it is
  // still known that there was one.
  void remember(const infra::ModelIdentity& model);
  std::optional<infra::ModelIdentity> last_seen(const std::string& model);
  // Facts that outlive the process, as long as the cache does.
  void remember(std::string_view fact, std::string_view value);
  std::optional<std::string> recall(std::string_view fact);

 private:
  const Config& config_;
  infra::Cache* cache_;
  infra::SingleFlight& flights_;
  const infra::Clock& clock_;
  std::map<std::string, std::string> digests_;  // of the models seen, by name
};

// As the cache remembers a model, which may be out of reach by now.
std::optional<infra::ModelIdentity> last_seen(infra::Cache& cache, const std::string& model);

template <typename Content, typename Make>
Answers::Answer<Content> Answers::found_or_made(infra::CacheKind kind,
                                                const infra::KeyFields& fields,
                                                std::optional<Content> (*parse)(std::string_view),
                                                const infra::Stop& stop, bool& cancelled,
                                                Make make) {
  const auto made_here = [&]() -> Answer<Content> {
    const std::optional<Fresh> made = make();
    return {made ? parse(made->value) : std::nullopt, false};
  };
  if (cache_ == nullptr) return made_here();
  const infra::Digest key = fields.key();
  const auto ended_before = flights_.ended();
  auto found = cache_->get(kind, key);
  if (auto content = found.value ? parse(*found.value) : std::nullopt) return {content, true};
  if (!cache_->serves(key)) return made_here();
  auto turn = flights_.enter(key, stop);
  if (turn.value()) {
    cache_->coalesced(kind, found.miss, turn.cost());
    return {parse(*turn.value()), true};
  }
  if (!turn.maker()) {
    cancelled = true;
    return {};
  }
  // Somebody may have ended between our look-up and our turn.
  if (flights_.ended() != ended_before) {
    found = cache_->get(kind, key);
    if (auto content = found.value ? parse(*found.value) : std::nullopt) return {content, true};
  }
  const auto start = clock_.steady();
  const std::optional<Fresh> made = make();
  if (made && made->whole) {
    turn.publish(made->value,
                 std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - start));
  }
  return {made ? parse(made->value) : std::nullopt, false};
}

}  // namespace worker
