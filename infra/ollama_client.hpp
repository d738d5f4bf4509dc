#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "infra/clock.hpp"
#include "infra/http_client.hpp"
#include "infra/llm_client.hpp"

namespace infra {

struct OllamaSettings {
  std::string base_url = "http://127.0.0.1:11434";
  std::string api_key;  // sent as a bearer token when not empty
  std::string model = "phi3:mini";
  std::string keep_alive = "30m";
  RunnerOptions runner;
  std::chrono::milliseconds connect_limit{2'000};
  std::chrono::milliseconds preload_limit{600'000};
  std::chrono::milliseconds first_token_limit{120'000};
  std::chrono::milliseconds idle_limit{30'000};
  int retry_attempts = 3;
  std::vector<std::chrono::milliseconds> retry_backoff;
};

// What all clients of one server share: whether it is worth asking, which model it has, and that
// the model is loaded once, with a limit of its own, before the first question. Any thread.
class OllamaServer {
 public:
  OllamaServer(OllamaSettings settings, const Clock& clock);

  const OllamaSettings& settings() const { return settings_; }

  std::optional<ModelIdentity> identity(HttpClient& http, const Stop& stop);
  // Loads the model unless that has been done. Others wait meanwhile: their question would only
  // queue behind the load.
  std::optional<ChatReply> ensure_loaded(HttpClient& http, const Stop& stop);
  // Opens or closes the breaker: nobody asks for a while after a failure to reach the server.
  void report(ChatOutcome outcome);
  bool worth_asking() const;
  // How the last contact went; nothing before the first.
  std::optional<bool> reachable() const;

 private:
  OllamaSettings settings_;
  const Clock& clock_;
  mutable std::mutex mutex_;
  std::optional<ModelIdentity> identity_;
  SteadyTime identity_known_until_{};
  SteadyTime closed_until_{};
  std::atomic<int> reachable_{-1};  // -1: never tried
  std::mutex loading_;
  std::atomic<bool> loaded_{false};  // as far as we know; a server that went away starts anew
};

// An LlmClient over Ollama's /api/chat. One per thread, all on one OllamaServer.
class OllamaClient final : public LlmClient {
 public:
  OllamaClient(OllamaServer& server, const Clock& clock) : server_(server), clock_(clock) {}

  std::optional<ModelIdentity> identity(const Stop& stop) override;
  ChatReply chat(const ChatRequest& request, const Stop& stop) override;

 private:
  ChatReply chat_once(const std::string& body, const Stop& stop);

  OllamaServer& server_;
  const Clock& clock_;
  HttpClient http_;
};

// The body of /api/chat. An empty request (no `user`) loads the model and asks nothing.
std::string chat_body(const OllamaSettings& settings, const ChatRequest& request);
// All of that body which may change what is answered: without the model's name, which has a digest
// beside it, and without what was found to change only how fast the answer comes.
std::string answer_shaping_request(const OllamaSettings& settings, const ChatRequest& request);

}  // namespace infra
