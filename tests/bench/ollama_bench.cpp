// What asking a model costs beside the model, over the double, which answers at once:
//   ollama-bench [--quick] [--json]      exit 1: something required is missed
#include <chrono>
#include <thread>

#include "infra/log.hpp"
#include "infra/ollama_client.hpp"
#include "tests/bench/report.hpp"
#include "tests/double/ollama_double.hpp"

namespace {

using bench::Report;
using std::chrono::duration;
using std::chrono::steady_clock;

double ms_since(steady_clock::time_point start) {
  return duration<double, std::milli>(steady_clock::now() - start).count();
}

infra::OllamaSettings settings_for(const ollama_double::OllamaDouble& model) {
  infra::OllamaSettings settings;
  settings.base_url = model.url();
  settings.model = "phi3:latest";
  return settings;
}

infra::ChatRequest question(int number) {
  infra::ChatRequest request;
  request.system = "Say what the writer feels.";
  request.user = "I miss my sister today, number " + std::to_string(number);
  request.schema =
      R"({"type":"object","properties":{"state":{"type":"string","enum":["Lonely","Proud"]}}})";
  return request;
}

std::vector<double> percentiles(std::vector<double> samples) {
  std::sort(samples.begin(), samples.end());
  return {bench::percentile(samples, 0.5), bench::percentile(samples, 0.99), samples.back()};
}

void calls(const bench::Options& options, Report& report) {
  bench::progress("calls, one after the other");
  const ollama_double::OllamaDouble model({});
  const infra::SystemClock clock;
  const infra::Stop never;
  infra::OllamaServer server(settings_for(model), clock);
  infra::OllamaClient client(server, clock);
  std::vector<double> whole;
  std::vector<double> ours;
  for (int i = 0; i < (options.quick ? 300 : 3'000); ++i) {
    const auto start = steady_clock::now();
    const auto reply = client.chat(question(i), never);
    const double took = ms_since(start);
    if (reply.outcome != infra::ChatOutcome::done) throw std::runtime_error(reply.message);
    if (i < 20) continue;  // the first ones load and connect
    const auto& figures = reply.figures;
    whole.push_back(took);
    ours.push_back(took - duration<double, std::milli>(figures.prompt_time + figures.time).count());
  }
  const auto all = percentiles(whole);
  const auto beside = percentiles(ours);
  report.tables.push_back({"a question to a model that answers at once, ms",
                           {"p50", "p99", "worst"},
                           {{"whole", {{{all[0]}}, {{all[1]}}, {{all[2]}}}},
                            {"    beside the time the server says it took",
                             {{{beside[0]}}, {{beside[1]}}, {{beside[2]}}}}}});
  report.requirements.push_back(
      {"ms of a question beside the server's own time: p50", Report::Bound::at_most, 1, beside[0]});
}

void stops(const bench::Options& options, Report& report) {
  bench::progress("stops in the middle of an answer");
  ollama_double::Settings slow;
  slow.tokens_per_second = 20;
  const ollama_double::OllamaDouble model(slow);
  const infra::SystemClock clock;
  std::vector<double> samples;
  for (int i = 0; i < (options.quick ? 10 : 60); ++i) {
    infra::Stop stop;
    infra::OllamaServer server(settings_for(model), clock);
    infra::OllamaClient client(server, clock);
    infra::ChatReply reply;
    std::thread asking([&] { reply = client.chat(question(i), stop); });
    while (model.chats() <= i) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(i));  // anywhere in the answer
    const auto start = steady_clock::now();
    stop.request();
    asking.join();
    samples.push_back(ms_since(start));
    if (reply.outcome != infra::ChatOutcome::cancelled) throw std::runtime_error("not stopped");
  }
  const auto stopped = percentiles(samples);
  report.tables.push_back({"a stop during an answer, ms until the question has ended",
                           {"p50", "p99", "worst"},
                           {{"stop", {{{stopped[0]}}, {{stopped[1]}}, {{stopped[2]}}}}}});
  report.requirements.push_back(
      {"ms from a stop to the end of a question: worst", Report::Bound::at_most, 50, stopped[2]});
}

Report run(const bench::Options& options) {
  infra::log::configure(infra::log::Level::warning, false);
  const infra::HttpLibrary library;
  Report report({});
  calls(options, report);
  stops(options, report);
  return report;
}

}  // namespace

int main(int argc, char** argv) { return bench::run_main("ollama-bench", argc, argv, run); }
