#include "worker/answers.hpp"

#include <fmt/format.h>

namespace worker {
namespace {

using infra::NotStored;

// Under which fact the cache remembers the digest last seen of a model.
std::string digest_fact(std::string_view model) { return fmt::format("digest of {}", model); }

}  // namespace

std::optional<infra::ModelIdentity> last_seen(infra::Cache& cache, const std::string& model) {
  auto digest = cache.recall(digest_fact(model));
  if (!digest) return std::nullopt;
  return infra::ModelIdentity{model, *std::move(digest)};
}

void Answers::remember(std::string_view fact, std::string_view value) {
  if (cache_ != nullptr) cache_->remember(fact, value);
}

std::optional<std::string> Answers::recall(std::string_view fact) {
  return cache_ == nullptr ? std::nullopt : cache_->recall(fact);
}

void Answers::remember(const infra::ModelIdentity& model) {
  digests_[model.name] = model.digest;
  remember(digest_fact(model.name), model.digest);
}

std::optional<infra::ModelIdentity> Answers::last_seen(const std::string& model) {
  if (cache_ != nullptr) {
    if (auto remembered = worker::last_seen(*cache_, model)) return remembered;
  }
  const auto seen = digests_.find(model);
  if (seen == digests_.end()) return std::nullopt;
  return infra::ModelIdentity{model, seen->second};
}

void Answers::keep(infra::CacheKind kind, const infra::KeyFields& fields, const Made& made,
                   std::string_view model, const Owner& owner) {
  if (cache_ == nullptr) return;
  // A guest's own words leave nothing behind; a profile has none of them.
  if (kind == kStageOneKind && owner.guest) return refuse(kind, NotStored::guest);
  const auto own = kind == kStageOneKind ? config_.caching.ttl_stage1 : config_.caching.ttl_stage2;
  const std::string fingerprint = fields.fingerprint();
  infra::CacheEntry entry;
  entry.key = fields.key();
  entry.kind = kind;
  entry.value = made.value;
  entry.cost = made.cost;
  entry.ttl = config_.ttl(own);
  entry.label = made.label;
  entry.model = model;
  if (config_.caching.name_space == "per-user") entry.owner = owner.name;
  entry.fingerprint = fingerprint;
  cache_->put(entry);
}

void Answers::refuse(infra::CacheKind kind, NotStored reason) {
  if (cache_ != nullptr) cache_->not_stored(kind, reason);
}

}  // namespace worker
