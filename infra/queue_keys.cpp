#include "infra/queue_keys.hpp"

#include <fmt/format.h>

namespace infra {

QueueKeys::QueueKeys(std::string_view source_name) {
  constexpr std::array<std::string_view, count> kSuffixes{
      "",        "inbox", "body", "meta", "lease", "delayed", "cold",
      "upgrade", "dead",  "seq",  "ctl",  "wake",  "workers", "events"};
  // A tag that the name already has is the one Redis will hash.
  const std::size_t open = source_name.find('{');
  const std::size_t close = open == std::string_view::npos ? open : source_name.find('}', open + 1);
  const bool tagged = close != std::string_view::npos && close > open + 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (kSuffixes.at(i).empty()) {
      names.at(i) = std::string(source_name);
    } else if (tagged) {
      names.at(i) = fmt::format("{}:{}", source_name, kSuffixes.at(i));
    } else {
      names.at(i) = fmt::format("{{{}}}:{}", source_name, kSuffixes.at(i));
    }
  }
}

std::string QueueKeys::staged(std::string_view nonce, std::size_t number) const {
  const std::string& base = names[inbox];
  const std::string_view tag(base.data(), base.size() - std::string_view("inbox").size());
  return fmt::format("{}new:{}:{}", tag, nonce, number);
}

}  // namespace infra
