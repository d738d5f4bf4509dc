#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "infra/result.hpp"
#include "worker/thread_trial.hpp"

namespace worker {

// What a trial of thread counts found, and for what: any of that may change the best count. The
// file is a JSON object:
//
//   {"cpu": NAME, "server_version": V, "model": NAME, "model_digest": HEX, "num_thread": N,
//    "measured_at": ISO-8601, "speeds": [{"num_thread": N, "tokens_per_second": X, "runs":
//    [X...]}]}
struct Tuning {
  std::string cpu;  // of a server on another machine: its address
  std::string server_version;
  std::string model, model_digest;
  int num_thread = 0;
  std::string measured_at;
  std::vector<ThreadSpeed> speeds;

  // Of num_thread; 0 when it is not among them.
  double tokens_per_second() const;
};

std::string to_json(const Tuning& tuning);

// Nothing when there is no such file.
infra::Result<std::optional<Tuning>> read_tuning(const std::filesystem::path& file);
// Makes the file's directory when it is not there.
infra::Status write_tuning(const std::filesystem::path& file, const Tuning& tuning);

}  // namespace worker
