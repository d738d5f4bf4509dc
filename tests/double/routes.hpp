#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/double/catalogue.hpp"
#include "tests/double/faults.hpp"
#include "tests/double/generation.hpp"
#include "tests/double/http_connection.hpp"
#include "tests/double/runners.hpp"
#include "tests/double/tally.hpp"

namespace ollama_double {

// Ollama's paths, and two of our own: GET /_double/stats, and POST /_double/fault with a script.
class Routes {
 public:
  struct Parts {
    Catalogue& catalogue;
    Runners& runners;
    Tally& tally;
    Generation& generation;
    FaultScript& faults;
    std::function<void()> act_on_due_faults;
    std::function<void(const std::string&)> set_faults;
    std::function<std::string()> stats;
  };

  explicit Routes(Parts parts) : parts_(std::move(parts)) {}

  void answer(const Request& request, Connection& connection, Answer& answer);

 private:
  struct Call {
    const Request& request;
    Connection& connection;
    Answer& answer;
    Fault fault = {};
  };
  struct Route {
    std::string_view method, path;
    void (Routes::*serve)(Call&);
  };
  static const Route kRoutes[];

  void serve(const Route& route, Call& call);
  // Counts the request and takes its fault; false when that already ended it.
  bool begin(Call& call, const std::string& counted, const std::string& endpoint,
             const std::string& model = "");

  void home(Call& call);
  void version(Call& call);
  void tags(Call& call);
  void ps(Call& call);
  void show(Call& call);
  void chat(Call& call);
  void generate(Call& call);
  void chat_or_generate(Call& call, bool chat);
  void embed(Call& call);
  void embeddings(Call& call);
  void embed_texts(Call& call, nlohmann::json body, bool legacy);
  void stats(Call& call);
  void fault(Call& call);

  Parts parts_;
};

}  // namespace ollama_double
