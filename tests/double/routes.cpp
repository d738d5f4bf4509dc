#include "tests/double/routes.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "tests/double/embeddings.hpp"
#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;
using std::chrono::steady_clock;

constexpr const char* kText = "text/plain; charset=utf-8";

std::string host_name() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

bool near_address(const std::string& host) {
  in_addr four{};
  if (::inet_pton(AF_INET, host.c_str(), &four) == 1) {
    const std::uint32_t number = ntohl(four.s_addr);
    return number == 0 || number >> 24 == 127 || number >> 24 == 10 || number >> 20 == 0xAC1 ||
           number >> 16 == 0xC0A8;
  }
  in6_addr six{};
  return ::inet_pton(AF_INET6, host.c_str(), &six) == 1 &&
         (IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_UNSPECIFIED(&six));
}

// Whom Ollama answers while it listens on loopback.
bool allowed_host(const Request& request) {
  const auto header = request.headers.find("host");
  std::string host = header == request.headers.end() ? "" : header->second;
  if (host.starts_with('[')) {
    host = host.substr(1, host.find(']') - 1);
  } else {
    host = host.substr(0, host.rfind(':'));
  }
  return host.empty() || host == "localhost" || host == host_name() ||
         host.ends_with(".localhost") || host.ends_with(".local") || host.ends_with(".internal") ||
         near_address(host);
}

void answer_json(Answer& answer, int status, const json& body) {
  answer.whole(status, kJsonType, body.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::string model_named_in(const std::string& body) {
  const json parsed = json::parse(body, nullptr, false);
  return parsed.is_object() ? text_at(parsed, "model") : "";
}

// A chat without messages, a generation without prompt.
bool only_loads(const std::string& body, const char* question) {
  const json parsed = json::parse(body, nullptr, false);
  return parsed.is_object() &&
         (!parsed.contains(question) || parsed[question].empty() || parsed[question] == "");
}

WireFault wire_fault_of(const Fault& fault) {
  const auto number = static_cast<std::size_t>(fault.number.value_or(0));
  switch (fault.kind) {
    case FaultKind::reset:
    case FaultKind::close:
      return {.cut_after = number, .reset = fault.kind == FaultKind::reset};
    case FaultKind::drip:
      return {.cut_after = std::nullopt,
              .pause = std::chrono::milliseconds(fault.number.value_or(1))};
    default:
      return {};
  }
}

}  // namespace

const Routes::Route Routes::kRoutes[] = {
    {"GET", "/", &Routes::home},
    {"HEAD", "/", &Routes::home},
    {"GET", "/api/version", &Routes::version},
    {"HEAD", "/api/version", &Routes::version},
    {"GET", "/api/tags", &Routes::tags},
    {"HEAD", "/api/tags", &Routes::tags},
    {"GET", "/api/ps", &Routes::ps},
    {"POST", "/api/show", &Routes::show},
    {"POST", "/api/chat", &Routes::chat},
    {"POST", "/api/generate", &Routes::generate},
    {"POST", "/api/embed", &Routes::embed},
    {"POST", "/api/embeddings", &Routes::embeddings},
    {"GET", "/_double/stats", &Routes::stats},
    {"POST", "/_double/fault", &Routes::fault},
};

void Routes::answer(const Request& request, Connection& connection, Answer& answer) {
  if (!allowed_host(request)) return answer.whole(403, "", "");
  bool known_path = false;
  for (const Route& route : kRoutes) {
    if (route.path != request.path) continue;
    known_path = true;
    if (route.method != request.method) continue;
    Call call{request, connection, answer};
    const auto start = steady_clock::now();
    serve(route, call);
    return parts_.tally.answered(steady_clock::now() - start);
  }
  answer.whole(known_path ? 405 : 404, kText,
               known_path ? "405 method not allowed" : "404 page not found");
}

void Routes::serve(const Route& route, Call& call) try {
  (this->*route.serve)(call);
} catch (const Refused& e) {
  parts_.tally.refusal(e.status);
  answer_json(call.answer, e.status, {{"error", e.what()}});
}

bool Routes::begin(Call& call, const std::string& counted, const std::string& endpoint,
                   const std::string& model) {
  parts_.tally.request(counted);
  call.fault = parts_.faults.take(endpoint);
  if (call.fault.kind == FaultKind::ok) {
    parts_.act_on_due_faults();
    return true;
  }
  parts_.tally.fault();
  parts_.act_on_due_faults();
  if (call.fault.kind == FaultKind::status) {
    throw Refused(*call.fault.number, words_of_status(*call.fault.number, model));
  }
  if (call.fault.kind == FaultKind::hang && call.fault.number.value_or(0) == 0) {
    call.connection.wait_for_end();
    return false;
  }
  call.connection.set_fault(wire_fault_of(call.fault));
  return true;
}

void Routes::home(Call& call) { call.answer.whole(200, kText, "Ollama is running"); }

void Routes::version(Call& call) {
  if (begin(call, "version", "version")) {
    deliver(parts_.catalogue.version(), call.fault, call.connection, call.answer);
  }
}

void Routes::tags(Call& call) {
  if (begin(call, "tags", "tags")) {
    deliver(parts_.catalogue.tags(), call.fault, call.connection, call.answer);
  }
}

void Routes::ps(Call& call) {
  if (begin(call, "ps", "ps")) {
    deliver(parts_.runners.ps(), call.fault, call.connection, call.answer);
  }
}

void Routes::show(Call& call) {
  if (!begin(call, "show", "show", model_named_in(call.request.body))) return;
  const json body = body_of(call.request.body, "ShowRequest");
  const std::string name = text_at(body, body.contains("model") ? "model" : "name");
  if (name.empty()) throw Refused(400, "model is required");
  const Model* model = parts_.catalogue.find(name);
  if (model == nullptr) throw Refused(404, fmt::format("model '{}' not found", name));
  deliver(parts_.catalogue.show(*model), call.fault, call.connection, call.answer);
}

void Routes::chat(Call& call) { chat_or_generate(call, true); }
void Routes::generate(Call& call) { chat_or_generate(call, false); }

void Routes::chat_or_generate(Call& call, bool chat) {
  const std::string name = chat ? "chat" : "generate";
  const std::string& text = call.request.body;
  const bool loads = only_loads(text, chat ? "messages" : "prompt");
  if (!begin(call, name, loads ? "load" : name, model_named_in(text))) return;
  const json body = body_of(text, chat ? "ChatRequest" : "GenerateRequest");
  parts_.tally.body(name, body);
  parts_.generation.answer(ask_of(body, chat, parts_.catalogue), call.fault, call.connection,
                           call.answer);
}

void Routes::embed(Call& call) {
  if (!begin(call, "embed", "embed", model_named_in(call.request.body))) return;
  embed_texts(call, body_of(call.request.body, "EmbedRequest"), false);
}

// The older form: one prompt, one vector.
void Routes::embeddings(Call& call) {
  if (!begin(call, "embed", "embed", model_named_in(call.request.body))) return;
  json body = body_of(call.request.body, "EmbeddingRequest");
  body["input"] = text_at(body, "prompt");
  embed_texts(call, std::move(body), true);
}

void Routes::embed_texts(Call& call, json body, bool legacy) {
  parts_.tally.body("embed", body);
  const auto start = steady_clock::now();
  const EmbedAsk ask = embed_ask_of(body, parts_.catalogue);
  auto lease = parts_.runners.load(*ask.model, ask.options.runner, ask.keep_alive, call.connection);
  const auto loaded = steady_clock::now();
  std::int64_t tokens = 0;
  json vectors = json::array();
  for (const std::string& text : ask.input) {
    const auto count = static_cast<std::int64_t>(token_count(text));
    if (count > lease.context() && !ask.truncates) {
      throw Refused(400, "the input length exceeds the context length");
    }
    tokens += std::min(count, lease.context());
    vectors.push_back(embedding_of(text, ask.dimensions));
  }
  if (legacy) {
    const json vector = vectors.empty() ? json::array() : vectors[0];
    return deliver({{"embedding", vector}}, call.fault, call.connection, call.answer);
  }
  json document{{"model", text_at(body, "model")}, {"embeddings", vectors}};
  if (!ask.input.empty()) {
    document["load_duration"] = std::max<std::int64_t>(1, (loaded - start).count());
    document["total_duration"] = (steady_clock::now() - start).count() + 1;
    document["prompt_eval_count"] = tokens;
  }
  deliver(document, call.fault, call.connection, call.answer);
}

void Routes::stats(Call& call) { call.answer.whole(200, kJsonType, parts_.stats()); }

void Routes::fault(Call& call) try {
  parts_.set_faults(call.request.body);
  call.answer.whole(204, "", "");
} catch (const std::invalid_argument& e) {
  throw Refused(400, e.what());
}

}  // namespace ollama_double
