#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "infra/toml_document.hpp"
#include "worker/config.hpp"

namespace worker {

// One row of the table that reading, checking and showing share.
struct Setting {
  std::string_view key;          // "section.name"
  std::string_view environment;  // "" for none
  // Puts the value in; or says what is allowed, to stand after "KEY ".
  std::function<std::optional<std::string>(Config&, const infra::TomlValue&)> assign;
  std::function<std::string(const Config&)> show;  // as TOML
  bool is_text = false;
  bool secret = false;
};

std::span<const Setting> settings();

// Values that are good each by itself and not together.
struct Contradiction {
  std::string_view key;      // of a value that somebody gave
  std::string_view problem;  // to stand after "KEY "
};
std::optional<Contradiction> contradiction(const Config& config);

}  // namespace worker
