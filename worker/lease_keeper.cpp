#include "worker/lease_keeper.hpp"

#include "infra/log.hpp"

namespace worker {

LeaseKeeper::Hold::Hold(LeaseKeeper& keeper, const infra::Job& job)
    : keeper_(keeper), token_(job.token), since_(keeper.clock_.steady()) {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.holds_.emplace(token_, this);
  if (keeper_.giving_back_) stop_.request();
}

LeaseKeeper::Hold::~Hold() {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.holds_.erase(token_);
}

infra::Status LeaseKeeper::renew(infra::LeaseQueue& queue) {
  std::vector<std::string> tokens;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [token, hold] : holds_) tokens.push_back(token);
  }
  if (tokens.empty()) return infra::ok();
  auto held = queue.extend(tokens);
  if (!held) return std::move(held).error();
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // A job that was settled between the question and the answer is not lost: it is gone.
    const auto hold = holds_.find(tokens[i]);
    if ((*held)[i] || hold == holds_.end()) continue;
    infra::log::warning("job={} lease lost: broken off", tokens[i].substr(0, tokens[i].find(':')));
    hold->second->stop_.request();
  }
  return infra::ok();
}

void LeaseKeeper::give_back_all() {
  const std::lock_guard lock(mutex_);
  giving_back_ = true;
  for (const auto& [token, hold] : holds_) hold->stop_.request();
}

std::vector<LeaseKeeper::InHand> LeaseKeeper::in_hand() const {
  const std::lock_guard lock(mutex_);
  std::vector<InHand> jobs;
  for (const auto& [token, hold] : holds_) {
    jobs.push_back(
        {token.substr(0, token.find(':')),
         std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - hold->since_)});
  }
  return jobs;
}

}  // namespace worker
