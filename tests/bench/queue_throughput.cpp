#include "tests/bench/queue_throughput.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <stdexcept>

#include "infra/lease_queue.hpp"
#include "infra/queue_admin.hpp"
#include "tests/bench/bare_list.hpp"
#include "tests/bench/redis_process.hpp"
#include "tests/support/queue_names.hpp"

namespace bench {
namespace {

using support::queue::kSource;

constexpr int kPush = 500;

double seconds(const timespec& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double cpu_seconds(clockid_t clock) {
  timespec time{};
  if (::clock_gettime(clock, &time) != 0) throw std::runtime_error("no CPU clock of that process");
  return seconds(time);
}

std::string payload(int number) {
  std::string text = fmt::format(
      R"({{"rid":"refl_{:08}","sid":"user_{}","timestamp":"2026-11-21T09:30:00Z","normalized_text":")",
      number, number % 100);
  while (text.size() < 748) text += "all the small things of a long day ";
  text.resize(748);
  return text + "\"}";
}

void fill(infra::RedisConnection& redis, std::string_view source, int jobs) {
  for (int done = 0; done < jobs;) {
    std::vector<std::string> payloads;
    for (; done < jobs && payloads.size() < kPush; ++done) payloads.push_back(payload(done));
    infra::Words words{"RPUSH", source};
    words.insert(words.end(), payloads.begin(), payloads.end());
    if (auto pushed = redis.command(words); !pushed) {
      throw std::runtime_error(pushed.error().message);
    }
  }
}

// Our queue, driven as BareList is.
class LeaseLoop {
 public:
  explicit LeaseLoop(infra::RedisConnection redis)
      : queue_({std::move(redis), kSource}, {}, "0123456789abcdef.1") {}

  std::size_t next(int batch) {
    auto exchanged = queue_.settle_and_reserve(held_, batch);
    if (!exchanged) throw std::runtime_error(exchanged.error().message);
    const auto& settled = exchanged->settled;
    const auto& reserved = exchanged->reserved;
    if (!settled) throw std::runtime_error(settled.error().message);
    if (!reserved) throw std::runtime_error(reserved.error().message);
    if (settled->nothing != static_cast<std::int64_t>(held_.nothing.size())) {
      throw std::runtime_error("a lease was lost");
    }
    jobs_ = std::move(exchanged->reserved->jobs);
    held_.nothing.clear();
    for (infra::Job& job : jobs_) held_.nothing.push_back(std::move(job.token));
    return jobs_.size();
  }
  bool drained() {
    auto census = infra::QueueAdmin(queue_.connection()).census();
    return census && census->drained() && census->balanced();
  }

 private:
  infra::LeaseQueue queue_;
  std::vector<infra::Job> jobs_;
  infra::Settlement held_;
};

struct Run {
  double jobs_per_s, redis_us, worker_us;
};

Run consume(const ThroughputPlan& plan, clockid_t redis_clock,
            const std::function<std::size_t(int)>& next) {
  const double redis_before = cpu_seconds(redis_clock);
  const double worker_before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
  const auto began = std::chrono::steady_clock::now();
  std::size_t consumed = 0;
  while (const std::size_t got = next(plan.batch)) consumed += got;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  if (consumed != static_cast<std::size_t>(plan.jobs)) throw std::runtime_error("jobs are missing");
  const double each = 1e6 / plan.jobs;
  return {plan.jobs / took.count(), (cpu_seconds(redis_clock) - redis_before) * each,
          (cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - worker_before) * each};
}

Spread spread(const std::vector<Run>& runs, double Run::*figure) {
  std::vector<double> samples;
  for (const Run& run : runs) samples.push_back(run.*figure);
  return spread_of(std::move(samples));
}

std::vector<Run> ratios_of(const std::vector<Run>& ours, const std::vector<Run>& others) {
  std::vector<Run> ratios;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    ratios.push_back({ours[i].jobs_per_s / others[i].jobs_per_s,
                      ours[i].redis_us / others[i].redis_us,
                      ours[i].worker_us / others[i].worker_us});
  }
  return ratios;
}

Report::Row row(std::string name, const std::vector<Run>& runs) {
  return {std::move(name),
          {spread(runs, &Run::jobs_per_s), spread(runs, &Run::redis_us),
           spread(runs, &Run::worker_us)}};
}

}  // namespace

const std::vector<std::string> kThroughputColumns{"jobs/s", "Redis CPU us/job",
                                                  "worker CPU us/job"};

ThroughputResult measure_throughput(const support::RedisServer& server, const ThroughputPlan& plan,
                                    Report::Table& table) {
  progress(fmt::format("throughput: {}", plan.name));
  const infra::Stop never;
  const auto address = plan.tcp ? server.tcp_address() : server.address();
  infra::RedisConnection producer(server.address(), never);
  clockid_t redis_clock = 0;
  if (::clock_getcpuclockid(process_of(producer), &redis_clock) != 0) {
    throw std::runtime_error("no CPU clock of redis-server");
  }
  LeaseLoop ours({address, never});
  BareList bare({address, never});
  BareList tuned({address, never}, BareList::Leases::last_first);
  std::vector<Run> our_runs, bare_runs, tuned_runs;
  const auto consume_bare = [&](BareList& list) {
    fill(producer, BareList::kSource, plan.jobs);
    return consume(plan, redis_clock, [&](int batch) { return list.next(batch); });
  };
  for (int i = 0; i < plan.repetitions; ++i) {
    fill(producer, kSource, plan.jobs);
    our_runs.push_back(consume(plan, redis_clock, [&](int batch) { return ours.next(batch); }));
    if (!ours.drained()) throw std::runtime_error("something is left in the queue");
    bare_runs.push_back(consume_bare(bare));
    if (plan.also_tuned) tuned_runs.push_back(consume_bare(tuned));
  }
  const std::vector<Run> ratios = ratios_of(our_runs, bare_runs);
  table.rows.push_back(row(plan.name, our_runs));
  table.rows.push_back(row("    bare list, same run", bare_runs));
  table.rows.push_back(row("    ratio", ratios));
  if (plan.also_tuned) {
    table.rows.push_back(row("    bare list, our order of leases", tuned_runs));
    table.rows.push_back(row("    ratio", ratios_of(our_runs, tuned_runs)));
  }
  return {spread(our_runs, &Run::jobs_per_s), spread(ratios, &Run::jobs_per_s),
          spread(ratios, &Run::redis_us)};
}

Spread measure_disk(const std::string& directory) {
  const infra::FileDescriptor file(
      ::open((directory + "/disk").c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600));
  const std::string batch(64L * 1024, 'x');
  std::vector<double> samples;
  for (int i = 0; i < 100; ++i) {
    const auto began = std::chrono::steady_clock::now();
    if (::write(file.get(), batch.data(), batch.size()) != static_cast<ssize_t>(batch.size()) ||
        ::fdatasync(file.get()) != 0) {
      throw std::runtime_error("cannot write to " + directory);
    }
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    samples.push_back(took.count());
  }
  return spread_of(std::move(samples));
}

}  // namespace bench
