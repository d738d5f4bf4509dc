#include "tests/double/runners.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "tests/double/keep_alive.hpp"
#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr std::size_t kMostRunners = 3;
constexpr std::int64_t kDefaultContext = 4096;
constexpr milliseconds kLookAtClients{2};
constexpr const char* kBusy = "server busy, please try again.  maximum pending requests exceeded";

Refused left() { return {499, "request canceled"}; }

// A place in a line, for a scope.
class Turn {
 public:
  explicit Turn(std::list<int>& line) : line_(line), mine_(line.insert(line.end(), 0)) {}
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() { line_.erase(mine_); }
  bool is_first() const { return line_.begin() == mine_; }

 private:
  std::list<int>& line_;
  std::list<int>::iterator mine_;
};

std::size_t common_prefix(const std::string& a, const std::string& b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

std::chrono::system_clock::time_point expiry(nanoseconds left) {
  const auto far = std::min<nanoseconds>(left, std::chrono::hours(24 * 365 * 200));
  return std::chrono::system_clock::now() + far;
}

}  // namespace

Runners::Runners(const Settings& settings, const Catalogue& catalogue)
    : settings_(settings), catalogue_(catalogue) {
  for (const Model& model : catalogue.models()) loads_[model.name] = 0;
}

// Looks at the client now and then: nobody else tells that it left.
bool Runners::wait(Lock& lock, Connection& connection, const std::function<bool()>& condition) {
  while (!condition()) {
    if (connection.over()) return false;
    changed_.wait_for(lock, kLookAtClients);
  }
  return true;
}

void Runners::drop_expired() {
  std::erase_if(runners_, [](const auto& each) {
    const Runner& runner = each.second;
    return runner.users == 0 && runner.keep_alive != kForEver &&
           steady_clock::now() - runner.idle_since >= runner.keep_alive;
  });
}

void Runners::drop_if_unused(const std::string& name) {
  const auto found = runners_.find(name);
  if (found == runners_.end()) return;
  found->second.leaving = true;
  if (found->second.users == 0) runners_.erase(found);
}

Runners::Runner* Runners::fitting(const Model& model, const RunnerOptions& wanted) {
  drop_expired();
  const auto found = runners_.find(model.name);
  if (found == runners_.end() || found->second.leaving) return nullptr;
  return fits(found->second.options, wanted) ? &found->second : nullptr;
}

Runners::Runner& Runners::use(Runner& runner, std::optional<nanoseconds> keep_alive) {
  ++runner.users;
  if (keep_alive) runner.keep_alive = *keep_alive;
  return runner;
}

// True when there is room for one more.
bool Runners::make_room(const Model& model) {
  drop_if_unused(model.name);
  if (runners_.contains(model.name)) return false;
  if (runners_.size() < kMostRunners) return true;
  const auto idle = std::find_if(runners_.begin(), runners_.end(),
                                 [](const auto& each) { return each.second.users == 0; });
  if (idle == runners_.end()) return false;
  runners_.erase(idle);
  return true;
}

Runners::Runner& Runners::load_next(Lock& lock, const Model& model, const RunnerOptions& wanted,
                                    Connection& connection) {
  if (!wait(lock, connection, [&] { return make_room(model); })) throw left();
  lock.unlock();
  const bool loaded = connection.wait_until(steady_clock::now() + settings_.load_time);
  lock.lock();
  if (!loaded) {
    ++aborted_loads_;
    throw left();
  }
  ++loads_[model.name];
  Runner& runner = runners_[model.name];
  runner.model = &model;
  runner.options = wanted;
  runner.options.num_ctx = wanted.num_ctx.value_or(kDefaultContext);
  runner.keep_alive = kDefaultKeepAlive;
  runner.places.resize(static_cast<std::size_t>(model.embeds ? 1 : settings_.parallel));
  return runner;
}

Runners::Lease Runners::load(const Model& model, const RunnerOptions& wanted,
                             std::optional<nanoseconds> keep_alive, Connection& connection) {
  Lock lock(mutex_);
  if (Runner* runner = fitting(model, wanted)) return {*this, use(*runner, keep_alive)};
  if (line_.size() > static_cast<std::size_t>(settings_.max_queue)) throw Refused(503, kBusy);
  const Turn turn(line_);
  if (!wait(lock, connection, [&] { return turn.is_first(); })) throw left();
  Runner* runner = fitting(model, wanted);  // somebody before may have loaded it
  if (runner == nullptr) runner = &load_next(lock, model, wanted, connection);
  changed_.notify_all();
  return {*this, use(*runner, keep_alive)};
}

Runners::Lease::~Lease() {
  const std::lock_guard lock(runners_.mutex_);
  free_place();
  runner_.idle_since = steady_clock::now();
  const bool unused = --runner_.users == 0;
  if (unused && (runner_.leaving || runner_.keep_alive == nanoseconds(0))) {
    runners_.drop_if_unused(std::string(runner_.model->name));
  }
  runners_.changed_.notify_all();
}

std::size_t Runners::Lease::take_place(const std::string& prompt, Connection& connection) {
  Lock lock(runners_.mutex_);
  const auto first_free = [&] {
    return std::find_if(runner_.places.begin(), runner_.places.end(),
                        [](const Place& place) { return !place.busy; });
  };
  {
    const Turn turn(runner_.line);
    if (!runners_.wait(lock, connection,
                       [&] { return turn.is_first() && first_free() != runner_.places.end(); })) {
      throw left();
    }
  }
  std::size_t shared = 0;
  place_ = &*first_free();
  for (Place& place : runner_.places) {
    const std::size_t common = common_prefix(place.last_prompt, prompt);
    if (place.busy || common <= shared) continue;
    shared = common;
    place_ = &place;
  }
  place_->busy = true;
  const auto busy = std::ranges::count_if(runner_.places, &Place::busy);
  runners_.most_at_once_ = std::max(runners_.most_at_once_, static_cast<int>(busy));
  place_->last_prompt = prompt;
  const std::size_t all = token_count(prompt);
  return std::max<std::size_t>(1, all - std::min(all, shared / 4));  // the last one always
}

void Runners::Lease::leave_place() {
  const std::lock_guard lock(runners_.mutex_);
  free_place();
  runners_.changed_.notify_all();
}

void Runners::Lease::free_place() {
  if (place_ != nullptr) std::exchange(place_, nullptr)->busy = false;
}

void Runners::unload(const Model& model) {
  const std::lock_guard lock(mutex_);
  drop_if_unused(model.name);
}

void Runners::unload_all() {
  for (const Model& model : catalogue_.models()) unload(model);
}

json Runners::ps() {
  const std::lock_guard lock(mutex_);
  drop_expired();
  std::vector<std::pair<nanoseconds, json>> lines;
  for (const auto& [name, runner] : runners_) {
    const nanoseconds since =
        runner.users > 0 ? nanoseconds(0) : steady_clock::now() - runner.idle_since;
    const nanoseconds left =
        runner.keep_alive == kForEver ? kForEver : nanoseconds(runner.keep_alive - since);
    json line = catalogue_.entry(*runner.model);
    line["expires_at"] = time_text(expiry(left));
    line["size_vram"] = 0;
    line["context_length"] = *runner.options.num_ctx;
    lines.emplace_back(left, std::move(line));
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  json models = json::array();
  for (auto& [left, line] : lines) models.push_back(std::move(line));
  return {{"models", models}};
}

int Runners::chat_loads() const {
  const std::lock_guard lock(mutex_);
  int sum = 0;
  for (const auto& [name, count] : loads_) {
    if (!catalogue_.find(name)->embeds) sum += count;
  }
  return sum;
}

json Runners::loads_by_model() const {
  const std::lock_guard lock(mutex_);
  return loads_;
}

int Runners::most_at_once() const {
  const std::lock_guard lock(mutex_);
  return most_at_once_;
}

int Runners::aborted_loads() const {
  const std::lock_guard lock(mutex_);
  return aborted_loads_;
}

std::size_t Runners::pending_loads() const {
  const std::lock_guard lock(mutex_);
  return line_.size();
}

}  // namespace ollama_double
