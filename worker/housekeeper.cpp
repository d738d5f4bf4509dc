#include "worker/housekeeper.hpp"

#include <algorithm>

#include "infra/log.hpp"

namespace worker {
namespace {

constexpr auto kHeartbeat = std::chrono::seconds(60);
constexpr std::chrono::milliseconds kLongestStep{2'000};
constexpr std::chrono::milliseconds kLongestTurn{120'000};  // Redis has shorter limits of its own
constexpr std::chrono::milliseconds kFirstSteps{100};       // until Redis is there

}  // namespace

void Housekeeper::run(std::chrono::milliseconds step, const infra::Stop& ended) {
  auto next_beat = clock_.steady();
  bool was_ready = false;
  bool reclaimed = false;
  bool begun = false;  // has been ready: nobody is to read in Redis that Redis is waited for
  do {
    loop_.heard_again_within(kLongestTurn);
    if (auto renewed = leases_.renew(queue_); !renewed) {
      infra::log::debug("leases not renewed: {}", renewed.error().message);
    }
    if (!reclaimed) reclaimed = reclaim();
    const bool ready = status_.ready();
    begun = begun || ready;
    if (begun && (clock_.steady() >= next_beat || ready != was_ready) && beat()) {
      next_beat = clock_.steady() + kHeartbeat;
      was_ready = ready;
    }
  } while (clock_.sleep(reclaimed && begun ? std::min(step, kLongestStep) : kFirstSteps, ended));
  const auto others = queue_.leave();
  if (others && *others == 0) static_cast<void>(queue_.tell_status(status_.down_json()));
}

bool Housekeeper::reclaim() {
  const auto taken = incarnation_.reclaim_dead(queue_);
  if (taken && *taken > 0) {
    infra::log::warning("an earlier run died with {} jobs in hand; they are taken back", *taken);
  }
  return static_cast<bool>(taken);
}

bool Housekeeper::beat() {
  const auto removed = queue_.beat(status_.heartbeat_json());
  if (removed && *removed > 0) {
    infra::log::info("texts of {} dead or waiting jobs removed: their time is over", *removed);
  }
  return static_cast<bool>(removed);
}

}  // namespace worker
