#include "worker/queue_view.hpp"

namespace worker {
namespace {

constexpr std::chrono::seconds kFresh{1};
constexpr std::chrono::seconds kPatience{5};  // to have a turn at the connection
constexpr infra::RedisConnection::Limits kLimits{std::chrono::milliseconds(1'000),
                                                 std::chrono::milliseconds(3'000)};

infra::Error busy() { return infra::transient("Redis is slow; others wait for it as well"); }

}  // namespace

QueueView::QueueView(const Config& config, const infra::Clock& clock)
    : clock_(clock),
      connection_(infra::RedisConnection(config.redis_address(), left_, kLimits),
                  config.queue.source),
      queue_(connection_),
      known_(infra::transient("Redis was not asked yet")) {}

QueueView::Turn QueueView::take_turn(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (!turn_ended_.wait_for(lock, patience, [&] { return !asking_; })) return nullptr;
  asking_ = true;
  return Turn(this);
}

void QueueView::end_turn() {
  {
    const std::lock_guard lock(mutex_);
    asking_ = false;
  }
  turn_ended_.notify_one();
}

infra::Result<infra::Census> QueueView::census() {
  const Turn turn = take_turn(std::chrono::milliseconds(0));
  {
    const std::lock_guard lock(mutex_);
    const bool fresh = known_since_ && clock_.steady() - *known_since_ < kFresh;
    if (fresh || !turn) return known_;
  }
  auto census = queue_.census();
  const std::lock_guard lock(mutex_);
  known_ = std::move(census);
  known_since_ = clock_.steady();
  return known_;
}

infra::Result<std::vector<infra::DeadJob>> QueueView::dead(int offset, int count) {
  const Turn turn = take_turn(kPatience);
  if (!turn) return busy();
  return queue_.dead_jobs(offset, count);
}

infra::Result<std::int64_t> QueueView::change_dead(DeadChange change,
                                                   const std::optional<std::string>& jid) {
  const Turn turn = take_turn(kPatience);
  if (!turn) return busy();
  std::vector<std::string> jids;
  if (jid) {
    jids.push_back(*jid);
  } else {
    auto all = all_dead(queue_);
    if (!all) return std::move(all).error();
    jids = *std::move(all);
  }
  auto changed = worker::change_dead(queue_, change, jids);
  const std::lock_guard lock(mutex_);
  known_since_.reset();  // whoever asks next sees the change
  return changed;
}

}  // namespace worker
