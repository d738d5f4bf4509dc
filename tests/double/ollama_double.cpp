#include "tests/double/ollama_double.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <atomic>

#include <condition_variable>
#include <ctime>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/double/schema_filler.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr const char* kJson = "application/json; charset=utf-8";
constexpr const char* kDigest = "4f222292793889a9a40a020799cfd28d53f3e01af25d48e06c5e708610fc47e9";
constexpr int kDefaultPredict = 4096;
constexpr const char* kRunnerOptions[] = {"num_ctx",  "num_batch", "num_gpu",
                                          "main_gpu", "use_mmap",  "num_thread"};
constexpr const char* kIntegerOptions[] = {"num_ctx", "num_batch",   "num_gpu", "main_gpu",
                                           "seed",    "num_predict", "top_k",   "num_thread"};

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

std::string now_text() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(std::time(nullptr)));
}

std::string with_tag(const std::string& model) {
  return model.find(':') == std::string::npos ? model + ":latest" : model;
}

void refuse(httplib::Response& response, int status, const std::string& error) {
  response.status = status;
  response.set_content(json{{"error", error}}.dump(), kJson);
}

// The library makes its tables on the first request of a process, and is not built so that the
// thread sanitizer sees how other threads wait for them: that request is over before any other.
void make_library_tables() {
  httplib::Server server;
  const int port = server.bind_to_any_port("127.0.0.1");
  std::thread thread([&] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::yield();
  static_cast<void>(httplib::Client("127.0.0.1", port).Get("/"));
  server.stop();
  thread.join();
}

// Roughly as a tokenizer cuts: four bytes a token.
std::size_t token_count(std::string_view text) { return (text.size() + 3) / 4; }

}  // namespace

class OllamaDouble::Impl {
 public:
  explicit Impl(Settings settings)
      : settings_(std::move(settings)), free_slots_(settings_.parallel) {
    static const bool first = (make_library_tables(), true);
    static_cast<void>(first);
    routes();
    // Each connection that is kept open holds a thread, and more than eight may be busy.
    server_.new_task_queue = [] { return new httplib::ThreadPool(32); };
    server_.set_keep_alive_timeout(1);  // a stop waits for connections that are kept open
    server_.set_tcp_nodelay(true);      // as Ollama; without it each answer waits 40 ms for an ACK
    if (settings_.port == 0) {
      settings_.port = server_.bind_to_any_port("127.0.0.1");
    } else if (!server_.bind_to_port("127.0.0.1", settings_.port)) {
      throw std::runtime_error(fmt::format("port {} is in use", settings_.port));
    }
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::yield();
  }

  ~Impl() {
    stopping_ = true;
    server_.stop();
    thread_.join();
  }

  int port() const { return settings_.port; }

  json stats() const {
    const std::lock_guard lock(mutex_);
    return {{"loads", loads_},
            {"loads_by_model", {{settings_.model, loads_}}},
            {"aborted_loads", aborted_loads_},
            {"requests", requests_},
            {"options", options_seen_},
            {"last_request", last_request_}};
  }

  int chats() const {
    const std::lock_guard lock(mutex_);
    return questions_;
  }

  int watched() const {
    const std::lock_guard lock(mutex_);
    return watched_;
  }

 private:
  json details() const {
    return {{"parent_model", ""},   {"format", "gguf"},         {"family", "phi3"},
            {"families", {"phi3"}}, {"parameter_size", "3.8B"}, {"quantization_level", "Q4_0"}};
  }

  void count(const char* path) {
    const std::lock_guard lock(mutex_);
    requests_[path] = requests_.value(path, 0) + 1;
  }

  void routes() {
    server_.Get("/",
                [](const auto&, auto& r) { r.set_content("Ollama is running", "text/plain"); });
    server_.Get("/api/version", [this](const auto&, auto& r) {
      count("version");
      r.set_content(json{{"version", "0.30.0-double"}}.dump(), kJson);
    });
    server_.Get("/api/tags", [this](const auto&, auto& r) {
      count("tags");
      r.set_content(json{{"models",
                          {{{"name", settings_.model},
                            {"model", settings_.model},
                            {"modified_at", "2026-01-01T00:00:00Z"},
                            {"size", 2176178913},
                            {"digest", kDigest},
                            {"details", details()}}}}}
                        .dump(),
                    kJson);
    });
    server_.Get("/api/ps", [this](const auto&, auto& r) {
      count("ps");
      json models = json::array();
      const std::lock_guard lock(mutex_);
      if (!loaded_runner_.is_null()) {
        models.push_back({{"name", settings_.model},
                          {"model", settings_.model},
                          {"size", 2176178913},
                          {"digest", kDigest},
                          {"details", details()},
                          {"expires_at", "2099-01-01T00:00:00Z"},
                          {"size_vram", 0},
                          {"context_length", loaded_runner_.value("num_ctx", 4096)}});
      }
      r.set_content(json{{"models", models}}.dump(), kJson);
    });
    server_.Post("/api/chat", [this](const auto& request, auto& r) { generate(request, r, true); });
    server_.Post("/api/generate",
                 [this](const auto& request, auto& r) { generate(request, r, false); });
    server_.Get("/_double/stats",
                [this](const auto&, auto& r) { r.set_content(stats().dump(), kJson); });
  }

  // Notes the request; false when it is already answered with an error.
  bool accept(const httplib::Request& request, httplib::Response& response, json& body, bool chat) {
    count(chat ? "chat" : "generate");
    body = json::parse(request.body, nullptr, false);
    if (!body.is_object()) {
      refuse(response, 400, "missing request body");
      return false;
    }
    const json options = body.value("options", json::object());
    {
      const std::lock_guard lock(mutex_);
      last_request_ = body;
      for (const auto& [name, value] : options.items()) {
        options_seen_[name] = options_seen_.value(name, 0) + 1;
      }
    }
    if (with_tag(body.value("model", "")) != with_tag(settings_.model)) {
      refuse(response, 404, fmt::format("model '{}' not found", body.value("model", "")));
      return false;
    }
    for (const char* name : kIntegerOptions) {
      if (options.contains(name) && !options[name].is_number() && !options[name].is_null()) {
        refuse(response, 500, fmt::format("option \"{}\" must be of type integer", name));
        return false;
      }
    }
    return true;
  }

  void generate(const httplib::Request& request, httplib::Response& response, bool chat) {
    json body;
    if (!accept(request, response, body, chat)) return;
    const bool asks =
        chat ? !body.value("messages", json::array()).empty() : !body.value("prompt", "").empty();
    if (!body.value("stream", true)) {
      std::string whole;
      nanoseconds load_time{0};
      if (!load(
              body, [] { return true; }, load_time))
        return refuse(response, 499, "canceled");
      const Slot slot(*this);
      const json last = asks ? answer(body, chat, load_time,
                                      [&](const json& frame) {
                                        whole += chat ? frame["message"].value("content", "")
                                                      : frame.value("response", "");
                                        return true;
                                      })
                             : load_frame(body, chat);
      json frame = last;
      if (chat) {
        frame["message"]["content"] = whole;
      } else {
        frame["response"] = whole;
      }
      response.set_content(frame.dump(), kJson);
      return;
    }
    response.set_chunked_content_provider(
        "application/x-ndjson",
        [this, body, asks, chat](std::size_t /*offset*/, httplib::DataSink& sink) {
          const auto send = [&](const json& frame) {
            const std::string line = frame.dump() + "\n";
            return sink.write(line.data(), line.size());
          };
          nanoseconds load_time{0};
          if (!load(
                  body, [&] { return sink.is_writable(); }, load_time))
            return false;
          const Slot slot(*this);
          send(asks ? answer(body, chat, load_time, send) : load_frame(body, chat));
          sink.done();
          return true;
        });
  }

  // Takes one of the parallel places for a scope.
  class Slot {
   public:
    explicit Slot(Impl& impl) : impl_(impl) {
      std::unique_lock lock(impl_.mutex_);
      impl_.slot_free_.wait(lock, [&] { return impl_.free_slots_ > 0; });
      --impl_.free_slots_;
    }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;
    ~Slot() {
      {
        const std::lock_guard lock(impl_.mutex_);
        ++impl_.free_slots_;
      }
      impl_.slot_free_.notify_one();
    }

   private:
    Impl& impl_;
  };

  // Loads the model when other runner options are asked for than those it is loaded with. A
  // client that leaves meanwhile aborts the load.
  template <typename Connected>
  bool load(const json& body, Connected connected, nanoseconds& took) {
    json runner = json::object();
    const json options = body.value("options", json::object());
    for (const char* name : kRunnerOptions) {
      if (options.contains(name)) runner[name] = options[name];
    }
    const std::lock_guard loading(loading_);
    {
      const std::lock_guard lock(mutex_);
      if (loaded_runner_ == runner) return true;
    }
    const auto start = steady_clock::now();
    while (steady_clock::now() - start < settings_.load_time) {
      if (!connected() || stopping_) {
        const std::lock_guard lock(mutex_);
        ++aborted_loads_;
        return false;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    took = steady_clock::now() - start;
    const std::lock_guard lock(mutex_);
    loaded_runner_ = runner;
    ++loads_;
    return true;
  }

  // In steps, so that a stop of the server need not wait.
  void pause_until(steady_clock::time_point end) const {
    while (!stopping_ && steady_clock::now() < end) {
      std::this_thread::sleep_for(
          std::min<nanoseconds>(std::chrono::milliseconds(5), end - steady_clock::now()));
    }
  }

  json frame_of(const json& body, bool chat, const std::string& content) const {
    json frame{{"model", body.value("model", "")}, {"created_at", now_text()}, {"done", false}};
    if (chat) {
      frame["message"] = {{"role", "assistant"}, {"content", content}};
    } else {
      frame["response"] = content;
    }
    return frame;
  }

  json load_frame(const json& body, bool chat) const {
    json frame = frame_of(body, chat, "");
    frame["done"] = true;
    frame["done_reason"] = "load";
    return frame;
  }

  template <typename Send>
  json answer(const json& body, bool chat, nanoseconds load_time, Send send) {
    const auto start = steady_clock::now();
    const std::string prompt = chat ? body["messages"].dump() : body.value("prompt", "");
    double speed = settings_.tokens_per_second;
    {
      const std::lock_guard lock(mutex_);
      ++questions_;
      const std::string& word = settings_.watched_for;
      if (!word.empty() && prompt.find(word) != std::string::npos) {
        ++watched_;
        speed = 1;
      }
    }
    const json options = body.value("options", json::object());
    const std::uint64_t seed = hash_of(prompt + "/" + options.value("seed", json(0)).dump());
    const std::string question = chat ? body["messages"].back().value("content", "") : prompt;
    const auto format = body.find("format");
    const std::string text = format != body.end() && format->is_object()
                                 ? fill_schema(*format, question, seed).dump()
                                 : sentences(seed, 2);
    const auto limit = static_cast<std::size_t>(
        std::max<std::int64_t>(1, options.value("num_predict", std::int64_t{kDefaultPredict})));
    std::size_t tokens = 0;
    bool connected = true;
    for (std::size_t at = 0; at < text.size() && tokens < limit && connected; at += 4) {
      connected = !stopping_ && send(frame_of(body, chat, text.substr(at, 4)));
      ++tokens;
      if (speed > 0) {
        pause_until(start + std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(
                                static_cast<double>(tokens) / speed)));
      }
    }
    const auto took = steady_clock::now() - start;
    json last = frame_of(body, chat, "");
    last["done"] = true;
    last["done_reason"] = tokens * 4 < text.size() ? "length" : "stop";
    last["total_duration"] = (took + load_time).count();
    last["load_duration"] = load_time.count();
    last["prompt_eval_count"] = token_count(prompt);
    last["prompt_eval_duration"] = 1;
    last["eval_count"] = tokens;
    last["eval_duration"] = took.count();
    return last;
  }

  Settings settings_;
  httplib::Server server_;
  std::thread thread_;
  std::atomic<bool> stopping_{false};
  std::mutex loading_;
  mutable std::mutex mutex_;
  std::condition_variable slot_free_;
  int free_slots_;
  int loads_ = 0;
  int aborted_loads_ = 0;
  int questions_ = 0;
  int watched_ = 0;
  json loaded_runner_;
  json requests_ = {{"chat", 0}, {"generate", 0}, {"embed", 0},  {"tags", 0},
                    {"ps", 0},   {"show", 0},     {"version", 0}};
  json options_seen_ = json::object();
  json last_request_;
};

OllamaDouble::OllamaDouble(Settings settings)
    : impl_(std::make_unique<Impl>(std::move(settings))) {}
OllamaDouble::~OllamaDouble() = default;
int OllamaDouble::port() const { return impl_->port(); }
std::string OllamaDouble::url() const { return fmt::format("http://127.0.0.1:{}", port()); }
std::string OllamaDouble::stats_json() const { return impl_->stats().dump(); }
int OllamaDouble::loads() const { return impl_->stats()["loads"].get<int>(); }
int OllamaDouble::chats() const { return impl_->chats(); }
int OllamaDouble::watched() const { return impl_->watched(); }

}  // namespace ollama_double
