#include "worker/redis_patience.hpp"

#include <algorithm>

#include "infra/queue_admin.hpp"
#include "infra/random.hpp"
#include "worker/lane_control.hpp"

namespace worker {
namespace {

constexpr auto kGiveUpAfter = std::chrono::seconds(10);

}  // namespace

void RedisPatience::away(const infra::Error& error) {
  if (error.kind == infra::ErrorKind::cancelled) return;
  const auto now = clock_.steady();
  if (failures_ == 0) away_since_ = now;
  // Redis cuts off whoever asks for much and has not logged in. A short question it answers.
  const auto pong = infra::QueueAdmin(queue_.connection()).ping();
  control_.outage.lane_away(pong ? error.message : pong.error().message, failures_ == 0);
  const bool must_end = control_.drain || control_.budget >= 0;
  if (must_end && now - away_since_ >= kGiveUpAfter) {
    control_.gave_up = true;
    control_.stops.drain.request();
    return;
  }
  // Short, so that work goes on soon after Redis is back, and for nobody at the same moment.
  const int longest = std::min(500, 50 << std::min(failures_, 4));
  const std::chrono::milliseconds pause{
      static_cast<int>(longest * (0.5 + infra::random_0_to_1() / 2))};
  ++failures_;
  clock_.sleep(pause, control_.stops.drain);
}

void RedisPatience::back() {
  control_.outage.lane_back(failures_ > 0);
  failures_ = 0;
}

}  // namespace worker
