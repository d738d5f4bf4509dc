#include "worker/queue_access.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <system_error>

#include "worker/exit_code.hpp"

namespace worker {

infra::QueueConnection open_queue(const Config& config, const infra::Stop& stop) {
  return {infra::RedisConnection(config.redis_address(), stop), config.queue.source};
}

int report_failure(const Config& config, const infra::Error& error) {
  fmt::print(stderr, "enrichment-worker: {}{}\n", error.message,
             config.embedded() && error.kind == infra::ErrorKind::transient
                 ? "; the embedded Redis lives as long as a worker: start `enrichment-worker run "
                   "--embedded` with the same state.dir"
                 : "");
  return kExitFailed;
}

std::string new_id(std::string_view prefix) {
  static std::mt19937_64 generator{std::random_device{}()};
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count();
  std::string id = fmt::format("{}_{}_", prefix, ms);
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::uniform_int_distribution<std::size_t> digit(0, kDigits.size() - 1);
  for (int i = 0; i < 9; ++i) id += kDigits[digit(generator)];
  return id;
}

infra::Result<std::string> read_input(const std::string& file) {
  std::ostringstream text;
  if (file == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  std::error_code problem;
  if (std::filesystem::is_directory(file, problem)) {
    return infra::permanent(fmt::format("{} is a directory", file));
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return infra::permanent(
        fmt::format("cannot read {}: {}", file, std::generic_category().message(errno)));
  }
  text << stream.rdbuf();
  return text.str();
}

}  // namespace worker
