#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/double/catalogue.hpp"
#include "tests/double/http_connection.hpp"
#include "tests/double/options.hpp"
#include "tests/double/settings.hpp"

namespace ollama_double {

// The models in memory, loaded and unloaded as Ollama's scheduler does it: one load at a time in
// the order of asking, again when other runner options are wanted, after all that runs on the old
// ones; a client that leaves aborts its load; what is idle longer than its keep-alive goes.
//
// Threads: any.
class Runners {
 private:
  struct Place {
    bool busy = false;
    std::string last_prompt;  // what the next prompt shares with it need not be evaluated
  };
  struct Runner {
    const Model* model = nullptr;
    RunnerOptions options;
    std::chrono::nanoseconds keep_alive{0};
    std::chrono::steady_clock::time_point idle_since{};
    int users = 0;
    bool leaving = false;  // unloaded when its last user leaves
    std::vector<Place> places;
    std::list<int> line;  // requests waiting for a place
  };

 public:
  // Keeps a model loaded, and one of its places taken, for a scope.
  class Lease {
   public:
    Lease(Runners& runners, Runner& runner) : runners_(runners), runner_(runner) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();

    // Waits for a place. How many tokens of the prompt must be evaluated. Throws Refused when the
    // client leaves.
    std::size_t take_place(const std::string& prompt, Connection& connection);
    // Before the end of the answer goes out: who has read it may ask the next question at once.
    void leave_place();
    std::int64_t context() const { return *runner_.options.num_ctx; }
    std::int64_t threads() const { return runner_.options.num_thread; }

   private:
    void free_place();  // under the mutex

    Runners& runners_;
    Runner& runner_;
    Place* place_ = nullptr;
  };

  Runners(const Settings& settings, const Catalogue& catalogue);

  // Throws Refused: the queue is full, or the client left.
  Lease load(const Model& model, const RunnerOptions& wanted,
             std::optional<std::chrono::nanoseconds> keep_alive, Connection& connection);
  void unload(const Model& model);
  void unload_all();

  nlohmann::json ps();
  int chat_loads() const;
  nlohmann::json loads_by_model() const;
  int most_at_once() const;  // answers of one model
  int aborted_loads() const;
  std::size_t pending_loads() const;  // the present one and those that wait for it

 private:
  using Lock = std::unique_lock<std::mutex>;

  bool wait(Lock& lock, Connection& connection, const std::function<bool()>& condition);
  Runner* fitting(const Model& model, const RunnerOptions& wanted);
  Runner& use(Runner& runner, std::optional<std::chrono::nanoseconds> keep_alive);
  Runner& load_next(Lock& lock, const Model& model, const RunnerOptions& wanted,
                    Connection& connection);
  bool make_room(const Model& model);
  void drop_expired();
  void drop_if_unused(const std::string& name);

  const Settings settings_;
  const Catalogue& catalogue_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Runner> runners_;
  std::list<int> line_;  // requests waiting for their load, the first is being loaded
  std::map<std::string, int> loads_;
  int aborted_loads_ = 0;
  int most_at_once_ = 0;
};

}  // namespace ollama_double
