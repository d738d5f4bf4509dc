#include <fmt/format.h>

#include <csignal>

#include "infra/embedded_redis.hpp"
#include "infra/file_lock.hpp"
#include "infra/incarnation.hpp"
#include "infra/log.hpp"
#include "infra/systemd.hpp"
#include "worker/admin_server.hpp"
#include "worker/commands.hpp"
#include "worker/exit_code.hpp"
#include "worker/lanes.hpp"
#include "worker/signals.hpp"
#include "worker/status.hpp"

namespace worker {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTick{1'000};
constexpr auto kEmbeddedPatience = std::chrono::seconds(10);
constexpr milliseconds kEmbeddedStep{200};
constexpr auto kGiveBackTime = std::chrono::seconds(2);

// Everything of one run; members are destroyed in the reverse order.
class Run {
 public:
  Run(const Config& config, const Options& options, infra::Incarnation incarnation)
      : config_(config),
        options_(options),
        control_(clock_),
        ollama_(config.ollama_settings(), clock_),
        incarnation_(std::move(incarnation)) {
    control_.drain = options.drain;
    if (options.once) {
      control_.budget = control_.unfinished = *options.once;
      if (*options.once == 0) control_.stops.drain.request();
    }
    if (config.caching_on()) {
      cache_ = std::make_unique<infra::SqliteCache>(config.cache_settings(), clock_);
      control_.cache = cache_.get();
    }
    status_ = std::make_unique<Status>(config_, control_, cache_.get(), ollama_, metrics_, clock_);
  }

  int run() {
    if (config_.embedded()) {
      embedded_.emplace(config_.state_dir());
      if (auto running = start_embedded(); !running) {
        infra::log::error("{}", running.error().message);
        return kExitFailed;
      }
    }
    if (!start_admin()) return kExitFailed;
    announce();
    // A run of so many elements finishes what it accepted, and nothing that others parked.
    {
      const Lanes lanes(
          {config_, control_, cache_.get(), ollama_, *status_, incarnation_, metrics_, clock_},
          options_.once ? 0 : config_.slots());
      infra::systemd::ready();
      watch(lanes.all_done());
    }
    if (cache_) cache_->flush();
    admin_.reset();
    if (embedded_) embedded_->shut_down();
    return exit_code();
  }

 private:
  // Usually a few milliseconds. A server that takes long is not waited for: the slots do that.
  infra::Status start_embedded() {
    const auto limit = clock_.steady() + kEmbeddedPatience;
    for (;;) {
      auto running = embedded_->ensure_running(control_.stops.drain, kEmbeddedStep);
      if (running || running.error().kind == infra::ErrorKind::permanent) return running;
      if (clock_.steady() >= limit) {
        infra::log::warning("{}", running.error().message);
        return infra::ok();
      }
      if (const auto signal = signals_.wait(milliseconds(0), -1)) handle(*signal);
      if (control_.stops.drain.requested()) return infra::ok();
    }
  }

  bool start_admin() {
    if (config_.admin.port == 0) return true;
    auto started = AdminServer::start(*status_);
    if (started) {
      admin_ = *std::move(started);
      infra::log::info("admin http://{}:{}/", config_.admin.bind, config_.admin.port);
      return true;
    }
    // Nobody chose the usual port: a second worker on the machine goes without.
    if (config_.admin_port_chosen()) {
      infra::log::error("{}", started.error().message);
      return false;
    }
    infra::log::warning("{}; going on without", started.error().message);
    return true;
  }

  static void announce_threads(const ThreadChoice& choice) {
    infra::log::info("num_thread {}: {}",
                     choice.num_thread ? std::to_string(*choice.num_thread) : "unset", choice.why);
    if (!choice.complaint.empty()) infra::log::warning("num_thread {}", choice.complaint);
  }

  void announce() const {
    if (cache_) {
      infra::log::info("cache enabled, {} entries", cache_->stats(0).entries);
    } else {
      infra::log::info("cache disabled");
    }
    infra::log::info("queue {} at {}, model {} at {}, slots {}", config_.queue.source,
                     config_.redis_address().shown(), config_.ollama.text_model,
                     config_.ollama.base_url, config_.slots());
    announce_threads(config_.thread_choice());
  }

  // The main thread: signals, the embedded server, the watchdog, the orderly end.
  void watch(const infra::Stop& all_done) {
    for (bool done = false; !done;) {
      if (const auto signal = signals_.wait(kTick, all_done.fd())) handle(*signal);
      done = all_done.requested();
      const auto now = clock_.steady();
      if (control_.stops.drain.requested() && !end_by_) {
        infra::systemd::stopping();
        end_by_ =
            now + milliseconds(static_cast<std::int64_t>(config_.worker.shutdown_timeout * 1000));
      }
      if (end_by_ && now >= *end_by_) give_back();
      if (embedded_ && !control_.stops.drain.requested()) {
        if (auto running = embedded_->revive(); !running) {
          infra::log::warning("{}", running.error().message);
        }
      }
      feed_watchdog();
      infra::systemd::status(status_->line());
    }
  }

  // Starved, it starts the worker anew: what is in hand comes back by its lease.
  void feed_watchdog() {
    const std::string stuck = control_.progress.stuck();
    if (stuck.empty()) {
      infra::systemd::watchdog();
    } else if (!told_stuck_) {
      infra::log::error("{} has not been heard of for longer than anything may take", stuck);
    }
    told_stuck_ = !stuck.empty();
  }

  void handle(int signal) {
    switch (signal) {
      case SIGTERM:
      case SIGINT:
        if (control_.stops.drain.requested()) {
          infra::log::warning("told again to stop: jobs in hand are given back");
          give_back();
        } else {
          infra::log::info("stopping; {} in hand, at most {} s", control_.keeper.in_hand().size(),
                           config_.worker.shutdown_timeout);
          told_to_stop_ = true;
          control_.stops.drain.request();
        }
        break;
      case SIGTSTP:
        infra::log::info("quiet: taking nothing new until SIGCONT");
        control_.quiet = true;
        break;
      case SIGCONT:
        if (control_.quiet.exchange(false)) infra::log::info("taking jobs again");
        break;
      case SIGHUP:
        reload();
        break;
      case SIGQUIT:
        for (const auto& job : control_.keeper.in_hand()) {
          infra::log::info("in hand: job={} ms={}", job.jid, job.age.count());
        }
        infra::log::info("{} jobs in hand", control_.keeper.in_hand().size());
        break;
      default:
        break;
    }
  }

  // Breaks off what is in hand; slots release it. Even a Redis that hangs is left after a while.
  void give_back() {
    const auto now = clock_.steady();
    if (!control_.stops.give_back.requested()) {
      control_.stops.give_back.request();
      control_.keeper.give_back_all();
      end_by_ = now + kGiveBackTime;
    } else if (now >= *end_by_) {
      control_.stops.leave.request();
    }
  }

  // What can change while jobs run: the log level. The rest needs a restart.
  void reload() const {
    const auto fresh = load_config(options_.config, current_environment());
    if (!fresh) {
      infra::log::error("configuration not reloaded: {}", fresh.error().message);
      return;
    }
    infra::log::set_level(*infra::log::level_from_name(fresh->log.level));
    infra::log::info("log level is {}; other settings change with a restart", fresh->log.level);
  }

  int exit_code() const {
    if (control_.gave_up) {
      infra::log::error("gave up: Redis stayed away for 10 s");
      return kExitFailed;
    }
    if (control_.released > 0) {
      infra::log::info("stopped, {} jobs released", control_.released.load());
      return kExitReleased;
    }
    infra::log::info("stopped, nothing in hand");
    if (control_.drain && !told_to_stop_) {
      fmt::print("drained; left: {} dead, {} to be upgraded\n", control_.left_dead.load(),
                 control_.left_upgrade.load());
    }
    return kExitFine;
  }

  const Signals signals_;
  const Config& config_;
  const Options& options_;
  const infra::SystemClock clock_;
  LaneControl control_;
  infra::Metrics metrics_;
  std::unique_ptr<infra::SqliteCache> cache_;
  infra::OllamaServer ollama_;
  std::unique_ptr<Status> status_;
  const infra::Incarnation incarnation_;
  std::optional<infra::EmbeddedRedis> embedded_;
  std::unique_ptr<AdminServer> admin_;
  std::optional<infra::SteadyTime> end_by_;
  bool told_to_stop_ = false;
  bool told_stuck_ = false;
};

}  // namespace

int run_worker(const Config& config, const Options& options) {
  if (auto made = infra::make_private_directory(config.state_dir()); !made) {
    infra::log::error("{}; set state.dir to a directory of this user", made.error().message);
    return kExitFailed;
  }
  const infra::RedisAddress address = config.redis_address();
  auto incarnation = infra::Incarnation::begin(
      config.state_dir() / "run",
      fmt::format("{}/{} {}", address.shown(), address.db, config.queue.source));
  if (!incarnation) {
    infra::log::error("{}", incarnation.error().message);
    return kExitFailed;
  }
  if (const auto& problem = incarnation->unmarked()) {
    infra::log::warning("{}; if this worker dies, its jobs wait {} s for another one",
                        problem->message, config.queue.lease_seconds);
  }
  return Run(config, options, *std::move(incarnation)).run();
}

}  // namespace worker
