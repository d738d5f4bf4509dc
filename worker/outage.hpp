#pragma once

#include <atomic>
#include <mutex>
#include <set>
#include <string>

namespace worker {

// Whether Redis is there, as all lanes together know it. However many of them wait for it, the
// log says so once, once more for every other reason, and when all are back. Any thread.
class Outage {
 public:
  // A lane could not do its work; `first` time since it last could.
  void lane_away(const std::string& why, bool first);
  // Redis answered a lane, which may have been away.
  void lane_back(bool was_away);
  // Not before the first answer.
  bool redis_up() const { return redis_up_; }

 private:
  std::atomic<bool> redis_up_{false};
  std::mutex mutex_;
  int away_ = 0;
  std::set<std::string> said_;  // in this outage
};

}  // namespace worker
