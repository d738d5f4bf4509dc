#include "tests/bench/cold_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "tests/bench/events.hpp"
#include "tests/bench/full_path.hpp"

namespace bench {
namespace {

using std::chrono::milliseconds;

constexpr int kBlocks = 5;
constexpr milliseconds kGap{3};  // long enough for the worker to wait again
constexpr milliseconds kPatience{2'000};
constexpr int kMostTimeouts = 3;  // then the rest is believed
const std::vector<std::string> kColumns{"p50", "p99", "worst"};

std::vector<std::string> dangers(int count) {
  constexpr std::array<std::string_view, 4> kSaid{"I want to kill myself.",
                                                  "I have decided to end my life tonight.",
                                                  "I wish I could die in my sleep and not wake up.",
                                                  "He hit me again and I am afraid to go home."};
  std::vector<std::string> texts = fresh_texts(count);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i].append(" ").append(kSaid[i % kSaid.size()]);
  }
  return texts;
}

// Sorted, ms. Who waits in vain has waited for as long as we did.
std::vector<double> visible_after(Events& events, const std::vector<Written>& written) {
  std::vector<double> times;
  int timeouts = 0;
  for (const Written& one : written) {
    std::this_thread::sleep_for(kGap);
    const auto took = events.visible_after_ms(one.element, one.rid, kPatience);
    times.push_back(took.value_or(kPatience.count()));
    if (!took && ++timeouts == kMostTimeouts) break;
  }
  std::sort(times.begin(), times.end());
  return times;
}

using Blocks = std::vector<std::vector<double>>;

Spread over(const Blocks& blocks, double share) {
  std::vector<double> values;
  for (const auto& block : blocks) values.push_back(percentile(block, share));
  return spread_of(std::move(values));
}

Report::Row row(std::string name, const Blocks& blocks) {
  return {std::move(name), {over(blocks, 0.5), over(blocks, 0.99), over(blocks, 1)}};
}

double answering_ms(const FullPath& path) {
  return std::chrono::duration<double, std::milli>(path.model.answering()).count();
}

}  // namespace

void measure_cold_path(const Options& options, Report& report) {
  FullPath path({"caching.mode=refresh"});
  Events events(path.server);
  const int samples = options.quick ? 60 : 300;
  visible_after(events, path.web.write_texts(fresh_texts(20)));  // loads, connects
  const int chats = path.model.chats();
  const double cpu = path.worker_figures.cpu_us();
  Blocks whole, beside;
  for (int i = 0; i < kBlocks; ++i) {
    progress(fmt::format("through the model, one at a time: {} of {}", i + 1, kBlocks));
    beside.emplace_back();
    whole.emplace_back();
    for (const Written& one : path.web.write_texts(fresh_texts(samples))) {
      const double model_before = answering_ms(path);
      const auto took = visible_after(events, {one}).front();
      whole.back().push_back(took);
      beside.back().push_back(took - (answering_ms(path) - model_before));
    }
    std::sort(whole.back().begin(), whole.back().end());
    std::sort(beside.back().begin(), beside.back().end());
  }
  const double each = 1.0 / (kBlocks * samples);
  report.tables.push_back(
      {"push to visible through a model that answers at once, ms",
       kColumns,
       {row("one at a time", whole), row("    beside the time that the model took", beside)}});
  report.notes.push_back(fmt::format(
      "through the model: {:.2f} questions, {:.0f} us of CPU for each reflection",
      (path.model.chats() - chats) * each, (path.worker_figures.cpu_us() - cpu) * each));
  report.requirements.push_back({"push to visible, beside the model's time, ms: p50",
                                 Report::Bound::at_most, 2, over(beside, 0.5).median});
}

void measure_hanging_model(const Options& options, Report& report) {
  FullPath path;
  path.warm();
  Events events(path.server);
  path.model.set_faults("chat=hang:1*");
  const int before = path.model.chats();
  for (const Written& one : path.web.write_texts(fresh_texts(8))) path.web.push(one);
  if (!support::eventually([&] { return path.model.chats() > before; })) {
    throw std::runtime_error("the model is not asked");
  }
  const int samples = options.quick ? 60 : 300;
  Blocks hits, crises;
  for (int i = 0; i < kBlocks; ++i) {
    progress(fmt::format("while the model hangs: {} of {}", i + 1, kBlocks));
    hits.push_back(visible_after(events, path.web.write(samples)));
    const auto written = path.web.write_texts(dangers(samples / 3));
    crises.push_back(visible_after(events, written));
    if (hits.back().back() >= static_cast<double>(kPatience.count())) break;
    for (const Written& one : written) path.check_crisis(one);
  }
  report.tables.push_back({"push to visible while every slot waits for the model, ms",
                           kColumns,
                           {row("hits", hits), row("texts that tell of danger", crises)}});
  report.requirements.push_back(
      {"hit while the model hangs, ms: p99", Report::Bound::at_most, 10, over(hits, 0.99).median});
  report.requirements.push_back({"crisis copy while the model hangs, ms: p99",
                                 Report::Bound::at_most, 50, over(crises, 0.99).median});
}

}  // namespace bench
