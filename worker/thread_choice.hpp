#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "infra/cpu_topology.hpp"

namespace worker {

struct Config;
struct Tuning;

// What becomes of `inference.num_threads`.
struct ThreadChoice {
  std::optional<int> num_thread;  // nothing: not sent, the server decides
  std::string why;                // "6 performance cores (cpu_core list)"
  std::string complaint;          // why a measured count is not obeyed; empty: there is none
};

// What the server says now, for comparison with what it was measured with; "" for what it does
// not tell.
struct ServerFacts {
  std::string version, model_digest;
};

// A number that is configured; else the one that was measured, as long as what it was measured for
// is still the case and that many cores may be used; else the machine's performance cores, unless
// the server is on another machine.
ThreadChoice choose_threads(const Config& config, const std::optional<Tuning>& tuning,
                            const ServerFacts& facts);
// The same with the measured count, if there is one, and what the server tells within seconds.
ThreadChoice choose_threads(const Config& config);
// Puts that into the configuration, so that all requests of this process send the same.
void set_thread_choice(Config& config);

std::filesystem::path tuning_file(const Config& config);
// The port of a server on this machine; nothing for another machine's.
std::optional<int> local_port(std::string_view url);
// The cores for the server on this machine.
infra::ComputeCores cores_for_model(const Config& config);
// What computes: the processor's name, or the address of another machine.
std::string machine_of_model(const Config& config);

}  // namespace worker
