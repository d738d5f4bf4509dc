#include "worker/answer_finder.hpp"

namespace worker {
namespace {

// So old what is taken for the models that there are may be.
constexpr auto kFullKnownFor = std::chrono::seconds(1);

}  // namespace

const std::optional<Scorers>& AnswerFinder::full() {
  const auto now = clock_.steady();
  if (full_ && now - full_known_at_ < kFullKnownFor) return full_;
  full_known_at_ = now;
  full_.reset();
  const bool read = server_.knows_models();
  const auto identity_of = [&](const std::string& name) {
    return read ? server_.known(name) : last_seen(*cache_, name);
  };
  if (auto model = identity_of(config_.ollama.text_model)) {
    full_.emplace(Scorers{std::move(model), std::nullopt});
    const std::string& embed_model = config_.ollama.embed_model;
    if (!embed_model.empty()) full_->embedder = identity_of(embed_model);
  }
  return full_;
}

template <typename Sought, typename AddKey>
void AnswerFinder::look_up(std::span<Sought> sought, infra::CacheKind kind, const AddKey& add_key) {
  queries_.clear();
  asked_for_.clear();
  for (std::size_t i = 0; i < sought.size(); ++i) {
    infra::KeyFields fields;
    add_key(fields, sought[i]);
    infra::CacheQuery query{kind, fields.key()};
    query.counts_miss = false;
    if (!cache_->serves(query.key)) continue;
    queries_.push_back(std::move(query));
    asked_for_.push_back(i);
  }
  if (!queries_.empty()) cache_->look_up(queries_);
}

void AnswerFinder::find(std::span<OneSought> sought) {
  if (cache_ == nullptr || sought.empty() || !full()) return;
  const auto start = clock_.steady();
  look_up(sought, kStageOneKind, [&](infra::KeyFields& fields, const OneSought& one) {
    keys_.stage_one(fields, *full_, one.text, one.owner->name);
  });
  const auto each = (clock_.steady() - start) / static_cast<int>(sought.size());
  for (std::size_t i = 0; i < queries_.size(); ++i) {
    const auto& value = queries_[i].found.value;
    auto analysis = value ? stages::parse_analysis(*value) : std::nullopt;
    if (!analysis) continue;
    StageOne& one = sought[asked_for_[i]].found.emplace();
    if (analysis->mode.starts_with("llm")) one.model = full_->model->name;
    one.analysis = *std::move(analysis);
    one.hit = true;
    one_hit_.took(each);
  }
}

void AnswerFinder::find(std::span<TwoSought> sought) {
  if (cache_ == nullptr || sought.empty() || !full()) return;
  const auto start = clock_.steady();
  look_up(sought, kStageTwoKind, [&](infra::KeyFields& fields, const TwoSought& two) {
    keys_.stage_two(fields, *full_->model, two.profile, two.owner->name);
  });
  const auto each = (clock_.steady() - start) / static_cast<int>(sought.size());
  for (std::size_t i = 0; i < queries_.size(); ++i) {
    const auto& value = queries_[i].found.value;
    auto content = value ? stages::read_content(*value) : std::nullopt;
    if (!content) continue;
    StageTwo& two = sought[asked_for_[i]].found.emplace();
    two.content = *std::move(content);
    two.hit = true;
    two_hit_.took(each);
  }
}

}  // namespace worker
