#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "infra/clock.hpp"
#include "infra/queue_admin.hpp"
#include "infra/stop.hpp"
#include "worker/config.hpp"
#include "worker/dead_letters.hpp"

namespace worker {

// The queue as the admin interface shows it, over a connection of its own that nobody but a
// viewer uses: without viewers Redis hears nothing. Any thread.
class QueueView {
 public:
  QueueView(const Config& config, const infra::Clock& clock);
  ~QueueView() { leave(); }

  // At most a second old. Redis may hang: one thread waits for it, the others get what was last
  // known.
  infra::Result<infra::Census> census();
  infra::Result<std::vector<infra::DeadJob>> dead(int offset, int count);
  // Of one job or of all; how many it was.
  infra::Result<std::int64_t> change_dead(DeadChange change, const std::optional<std::string>& jid);
  // Ends every wait for Redis, for good.
  void leave() { left_.request(); }

 private:
  // Who has the turn may use the connection. A std::timed_mutex would do, but GCC 12's
  // ThreadSanitizer does not know how it waits.
  struct EndTurn {
    void operator()(QueueView* view) const { view->end_turn(); }
  };
  using Turn = std::unique_ptr<QueueView, EndTurn>;
  // Null: somebody else has had it for all that time.
  Turn take_turn(std::chrono::milliseconds patience);
  void end_turn();

  const infra::Clock& clock_;
  infra::Stop left_;
  infra::QueueConnection connection_;
  infra::QueueAdmin queue_;
  std::mutex mutex_;  // of what follows
  std::condition_variable turn_ended_;
  bool asking_ = false;
  infra::Result<infra::Census> known_;
  std::optional<infra::SteadyTime> known_since_;
};

}  // namespace worker
