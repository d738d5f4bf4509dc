#include "tests/chaos/disturbances.hpp"

#include <fmt/format.h>
#include <signal.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/chaos/producer.hpp"

namespace chaos {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;
using support::TcpGate;

constexpr int kScript = 2'000;  // requests to the model: more than come within a second
// Longer than a lease: what a worker held is given to others meanwhile.
constexpr milliseconds kLongestStop{6'000};
constexpr milliseconds kLongestGate{2'500};
constexpr milliseconds kLongestRedisAway{800};
constexpr milliseconds kLongest{4'000};  // of the rest
constexpr const char* kDiskSize = "48m";

void fill_up(const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  const std::string block(1 << 20, 'x');
  while (out << block) continue;
}

}  // namespace

const std::vector<Disturbances::Kind>& Disturbances::all() {
  static const std::vector<Kind> kAll{
      {"kill", "a worker is killed and started again", &Disturbances::kill},
      {"stop", "a worker stands still, also for longer than its leases", &Disturbances::stop},
      {"restart", "a worker is told to end, and started again", &Disturbances::restart},
      {"quiet", "a worker is told to take nothing for a while", &Disturbances::quiet},
      {"reload", "a worker reads its configuration again, which may be bad", &Disturbances::reload},
      {"redis", "redis-server is killed and started again", &Disturbances::redis},
      {"gate", "a worker's way to Redis stalls, is cut, or loses answers", &Disturbances::gate},
      {"disk", "the disk with a machine's cache is full for a while", &Disturbances::disk},
      {"cache", "a cache file is damaged, cut, removed or replaced", &Disturbances::cache},
      {"clock", "a worker's or Redis's clock is set, and set back", &Disturbances::clock},
      {"model", "5 % of all answers are faulty, at times all of them", &Disturbances::model},
  };
  return kAll;
}

Disturbances::Disturbances(Targets targets, const std::vector<std::string>& names,
                           duration<double> between, std::uint64_t seed)
    : to_(std::move(targets)), random_(seed), between_(between) {
  for (const Kind& kind : all()) {
    if (std::find(names.begin(), names.end(), kind.name) == names.end()) continue;
    if (kind.begin == &Disturbances::disk) set_up_disks();
    if (kind.begin == &Disturbances::disk && disks_.empty()) {
      missing_.emplace_back("disk: no file system can be mounted here");
    } else {
      wanted_.push_back(kind);
    }
    model_errs_ = model_errs_ || kind.begin == &Disturbances::model;
  }
}

void Disturbances::set_up_disks() {
  for (std::size_t i = 0; i < Workers::kHosts; ++i) {
    auto disk = std::make_unique<support::SmallDisk>(to_.workers.host(i).state(), kDiskSize);
    if (*disk) disks_.push_back(std::move(disk));
  }
}

Disturbances::Milliseconds Disturbances::up_to(Milliseconds most) {
  return milliseconds(1 + below(static_cast<std::uint64_t>(most.count())));
}

void Disturbances::note(const std::string& what) {
  const duration<double> since = steady_clock::now() - began_;
  diary_.push_back(fmt::format("{:7.2f} s  {}", since.count(), what));
}

void Disturbances::later(Milliseconds after, std::function<void()> end) {
  ends_.emplace(steady_clock::now() + after, std::move(end));
}

void Disturbances::model_as_usual() {
  model_is_bad_ = false;
  to_.model.set_faults(model_errs_ ? fault_script(random_, kScript) : "");
}

void Disturbances::step() {
  const auto now = steady_clock::now();
  while (!ends_.empty() && ends_.begin()->first <= now) {
    const auto end = std::move(ends_.begin()->second);
    ends_.erase(ends_.begin());
    end();
  }
  if (now >= next_script_ && !model_is_bad_) {
    next_script_ = now + seconds(1);
    model_as_usual();
  }
  if (now < next_ || wanted_.empty()) return;
  // The first one comes when all is running.
  if (next_ != began_) {
    const Kind& kind = wanted_[below(wanted_.size())];
    ++counts_[kind.name];
    (this->*kind.begin)();
  }
  const double share = static_cast<double>(500 + below(1'000)) / 1'000;
  next_ = now + std::chrono::duration_cast<steady_clock::duration>(between_ * share);
}

void Disturbances::calm() {
  wanted_.clear();
  model_errs_ = false;
  for (auto& [time, end] : ends_) end();
  ends_.clear();
  model_as_usual();
}

int Disturbances::count() const {
  int all = 0;
  for (const auto& [name, count] : counts_) all += count;
  return all;
}

void Disturbances::kill() {
  const auto worker = some_worker();
  note(fmt::format("worker {} is killed", worker));
  to_.workers.kill(worker);
}

void Disturbances::stop() {
  const auto worker = some_worker();
  const auto time = up_to(kLongestStop);
  note(fmt::format("worker {} stands still for {} ms", worker, time.count()));
  to_.workers.signal(worker, SIGSTOP);
  later(time, [=, this] { to_.workers.signal(worker, SIGCONT); });
}

void Disturbances::restart() {
  const auto worker = some_worker();
  note(fmt::format("worker {} is told to end", worker));
  to_.workers.end(worker);
}

void Disturbances::quiet() {
  const auto worker = some_worker();
  const auto time = up_to(kLongest);
  note(fmt::format("worker {} is quiet for {} ms", worker, time.count()));
  to_.workers.signal(worker, SIGTSTP);
  later(time, [=, this] { to_.workers.signal(worker, SIGCONT); });
}

void Disturbances::reload() {
  constexpr std::array<std::string_view, 4> kConfigs{"[log]\nlevel = \"debug\"\n", "[log\nlevel",
                                                     "[queue]\nsorce = \"x\"\n", "\xff\xfe"};
  const auto worker = some_worker();
  const auto config = below(kConfigs.size());
  note(fmt::format("worker {} reads configuration {} of {}", worker, config + 1, kConfigs.size()));
  const auto give = [=, this](std::string_view text) {
    support::write_file(to_.workers.host_of(worker).config(), text);
    to_.workers.signal(worker, SIGHUP);
  };
  give(kConfigs.at(config));
  later(milliseconds(500), [=] { give(""); });
}

void Disturbances::redis() {
  const auto time = up_to(kLongestRedisAway);
  note(fmt::format("Redis is killed, and back after {} ms", time.count()));
  to_.redis.kill();
  std::this_thread::sleep_for(time);
  to_.redis.start();
  to_.reconnect();
}

void Disturbances::gate() {
  const auto worker = some_worker();
  const auto time = up_to(kLongestGate);
  TcpGate& gate = to_.workers.gate(worker);
  const auto cut = below(2) == 0 ? TcpGate::Cut::fin : TcpGate::Cut::reset;
  constexpr std::array<std::pair<TcpGate::Mode, std::string_view>, 4> kModes{
      {{TcpGate::Mode::stall, "stalls"},
       {TcpGate::Mode::stall_replies, "brings no answers"},
       {TcpGate::Mode::refuse, "is cut and refused"},
       {TcpGate::Mode::swallow, "loses answers"}}};
  const auto which = below(kModes.size() + 1);
  if (which == kModes.size()) {
    note(fmt::format("the way of worker {} is cut", worker));
    return gate.cut(cut);
  }
  const auto& [mode, what] = kModes.at(which);
  note(fmt::format("the way of worker {} {} for {} ms", worker, what, time.count()));
  gate.set(mode);
  if (mode == TcpGate::Mode::refuse) gate.cut(cut);
  later(time, [&gate] { gate.set(TcpGate::Mode::pass); });
}

void Disturbances::disk() {
  const auto host = static_cast<std::size_t>(below(disks_.size()));
  const auto time = up_to(kLongest);
  note(fmt::format("the disk of machine {} is full for {} ms", host, time.count()));
  const auto ballast = to_.workers.host(host).state() / "ballast";
  fill_up(ballast);
  later(time, [ballast] { std::filesystem::remove(ballast); });
}

void Disturbances::cache() {
  using Path = std::filesystem::path;
  struct Damage {
    std::string_view what;
    void (*happens)(const Path& file, std::uint64_t at);
  };
  // Of a file that its worker may move aside meanwhile.
  static std::error_code gone;
  constexpr std::array<Damage, 5> kDamages{{
      {"holds something else",
       [](const Path& file, std::uint64_t) { support::write_file(file, "no database"); }},
      {"is cut",
       [](const Path& file, std::uint64_t at) {
         const auto size = std::filesystem::file_size(file, gone);
         if (!gone && size > 0) std::filesystem::resize_file(file, at % size, gone);
       }},
      {"has 4 KiB of noise",
       [](const Path& file, std::uint64_t at) {
         const auto size = std::filesystem::file_size(file, gone);
         if (gone || size == 0) return;
         std::fstream noise(file, std::ios::in | std::ios::out | std::ios::binary);
         noise.seekp(static_cast<std::streamoff>(at % size));
         std::mt19937_64 random(at);
         for (int i = 0; i < 4096; ++i) noise.put(static_cast<char>(random()));
       }},
      {"is removed", [](const Path& file, std::uint64_t) { std::filesystem::remove(file, gone); }},
      {"is a directory",
       [](const Path& file, std::uint64_t) {
         std::filesystem::remove(file, gone);
         std::filesystem::create_directories(file, gone);
       }},
  }};
  const auto host = static_cast<std::size_t>(below(Workers::kHosts));
  const Damage& damage = kDamages.at(below(kDamages.size()));
  note(fmt::format("the cache file of machine {} {}", host, damage.what));
  damage.happens(to_.workers.host(host).state() / "cache" / "perf_cache.db", random_());
}

void Disturbances::clock() {
  constexpr std::array<seconds, 6> kWorker{seconds(5),           seconds(-5),
                                           seconds(3'600),       seconds(-3'600),
                                           seconds(40 * 86'400), seconds(-40 * 86'400)};
  const bool of_redis = below(2) == 0;
  const std::string name = of_redis ? "redis" : "worker";
  const auto ahead =
      of_redis ? seconds(static_cast<int>(below(41)) - 20) : kWorker.at(below(kWorker.size()));
  const auto time = up_to(kLongest);
  note(fmt::format("{}'s clock is {} s ahead for {} ms", of_redis ? "Redis" : "the last worker",
                   ahead.count(), time.count()));
  to_.clocks.set(name, ahead);
  later(time, [=, this] { to_.clocks.set(name, seconds(0)); });
}

void Disturbances::model() {
  constexpr std::array<std::string_view, 5> kBad{"hang*", "500*", "reset*", "garbage*", "no-done*"};
  const auto& bad = kBad.at(below(kBad.size()));
  const auto time = up_to(kLongest);
  note(fmt::format("the model answers {} for {} ms", bad, time.count()));
  model_is_bad_ = true;
  to_.model.set_faults(std::string(bad));
  later(time, [this] { model_as_usual(); });
}

}  // namespace chaos
