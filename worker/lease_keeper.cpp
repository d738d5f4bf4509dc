#include "worker/lease_keeper.hpp"

#include "infra/log.hpp"

namespace worker {

LeaseKeeper::Hold::Hold(LeaseKeeper& keeper, const infra::Job& job)
    : keeper_(keeper), token_(job.token) {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.holds_.emplace(token_, Held{keeper.clock_.steady(), this});
  if (keeper_.giving_back_) stop_.request();
}

LeaseKeeper::Hold::~Hold() {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.holds_.erase(token_);
}

LeaseKeeper::BatchHold::BatchHold(LeaseKeeper& keeper, std::span<const infra::Job> jobs)
    : keeper_(keeper) {
  const auto now = keeper.clock_.steady();
  tokens_.reserve(jobs.size());
  const std::lock_guard lock(keeper_.mutex_);
  for (const infra::Job& job : jobs) {
    tokens_.push_back(job.token);
    keeper_.holds_.emplace(job.token, Held{now});
  }
}

LeaseKeeper::BatchHold::~BatchHold() {
  const std::lock_guard lock(keeper_.mutex_);
  for (const std::string& token : tokens_) keeper_.holds_.erase(token);
}

infra::Status LeaseKeeper::renew(infra::LeaseQueue& queue) {
  std::vector<std::string> tokens;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [token, held] : holds_) tokens.push_back(token);
  }
  if (tokens.empty()) return infra::ok();
  auto held = queue.extend(tokens);
  if (!held) return std::move(held).error();
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // A job that was settled between the question and the answer is not lost: it is gone.
    const auto hold = holds_.find(tokens[i]);
    if ((*held)[i] || hold == holds_.end() || hold->second.hold == nullptr) continue;
    infra::log::warning("job={} lease lost: broken off", tokens[i].substr(0, tokens[i].find(':')));
    hold->second.hold->stop_.request();
  }
  return infra::ok();
}

void LeaseKeeper::give_back_all() {
  const std::lock_guard lock(mutex_);
  giving_back_ = true;
  for (const auto& [token, held] : holds_) {
    if (held.hold != nullptr) held.hold->stop_.request();
  }
}

std::vector<LeaseKeeper::InHand> LeaseKeeper::in_hand() const {
  const std::lock_guard lock(mutex_);
  std::vector<InHand> jobs;
  for (const auto& [token, held] : holds_) {
    jobs.push_back(
        {token.substr(0, token.find(':')),
         std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - held.since)});
  }
  return jobs;
}

}  // namespace worker
