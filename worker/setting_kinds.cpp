#include "worker/setting_kinds.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "infra/local_time.hpp"

namespace worker {
namespace {

using infra::TomlValue;

std::string as_toml(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

Problem wrong_type(std::string_view wanted, const TomlValue& value) {
  return fmt::format("must be {}, is {}", wanted, infra::toml_type_name(value));
}

// A function for writing, used for reading.
template <typename T>
const T& value_of(const Field<T>& field, const Config& config) {
  return field(const_cast<Config&>(config));
}

}  // namespace

Setting whole(std::string_view key, const Field<std::int64_t>& field, std::int64_t lowest,
              std::int64_t highest, std::string_view environment) {
  return {key, environment,
          [=](Config& config, const TomlValue& value) -> Problem {
            const auto* number = std::get_if<std::int64_t>(&value);
            if (number == nullptr) return wrong_type("a whole number", value);
            if (*number < lowest || *number > highest) {
              return fmt::format("must be within {}..{}, is {}", lowest, highest, *number);
            }
            field(config) = *number;
            return {};
          },
          [=](const Config& config) { return fmt::format("{}", value_of(field, config)); }};
}

Setting real(std::string_view key, const Field<double>& field, double lowest, double highest,
             std::string_view environment) {
  return {key, environment,
          [=](Config& config, const TomlValue& value) -> Problem {
            double number = 0;
            if (const auto* d = std::get_if<double>(&value)) {
              number = *d;
            } else if (const auto* i = std::get_if<std::int64_t>(&value)) {
              number = static_cast<double>(*i);
            } else {
              return wrong_type("a number", value);
            }
            if (!(number >= lowest && number <= highest)) {
              return fmt::format("must be within {}..{}, is {}", lowest, highest, number);
            }
            field(config) = number;
            return {};
          },
          [=](const Config& config) { return fmt::format("{}", value_of(field, config)); }};
}

Setting flag(std::string_view key, const Field<bool>& field) {
  return {key, "",
          [=](Config& config, const TomlValue& value) -> Problem {
            const auto* yes = std::get_if<bool>(&value);
            if (yes == nullptr) return wrong_type("true or false", value);
            field(config) = *yes;
            return {};
          },
          [=](const Config& config) { return fmt::format("{}", value_of(field, config)); }};
}

Problem anything(const std::string& /*text*/) { return {}; }

Problem not_empty(const std::string& text) {
  return text.empty() ? Problem("must not be empty") : Problem{};
}

Setting text(std::string_view key, const Field<std::string>& field, const Check& check,
             std::string_view environment) {
  return {key, environment,
          [=](Config& config, const TomlValue& value) -> Problem {
            const auto* given = std::get_if<std::string>(&value);
            if (given == nullptr) return wrong_type("a text in quotes", value);
            if (auto problem = check(*given)) return problem;
            field(config) = *given;
            return {};
          },
          [=](const Config& config) { return as_toml(value_of(field, config)); }, true};
}

Setting secret(Setting setting) {
  setting.secret = true;
  return setting;
}

Check one_of(std::vector<std::string> allowed) {
  return [allowed = std::move(allowed)](const std::string& text) -> Problem {
    for (const auto& word : allowed) {
      if (word == text) return {};
    }
    return fmt::format("must be one of {}, is \"{}\"", fmt::join(allowed, ", "), text);
  };
}

Problem queue_url(const std::string& url) {
  if (url == "embedded") return {};
  if (auto address = infra::parse_redis_address(url); !address) {
    return address.error().message + "; \"embedded\" is a private server";
  }
  return {};
}

Problem web_url(const std::string& url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!url.starts_with(scheme) || url.size() == scheme.size()) continue;
    const std::string_view host = std::string_view(url).substr(scheme.size());
    if (host.substr(0, host.find('/')).find('@') != std::string_view::npos) {
      return "must not hold a user or password; use ollama.api_key";
    }
    if (url.find_first_of(" \t\r\n") == std::string::npos) return {};
  }
  return fmt::format("must be like http://127.0.0.1:11434, is \"{}\"", url);
}

// What Ollama takes: "30m", "1h30m", "-1m"; a number without a unit is an error there.
Problem keep_alive(const std::string& text) {
  std::string_view rest = text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  bool any = false;
  while (!rest.empty()) {
    const std::size_t digits = rest.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string_view::npos) break;
    const std::string_view number = rest.substr(0, digits);
    if (number == "." || std::ranges::count(number, '.') > 1) break;
    rest.remove_prefix(digits);
    const std::size_t unit = std::min(rest.find_first_of("0123456789."), rest.size());
    const std::string_view name = rest.substr(0, unit);
    if (name != "h" && name != "m" && name != "s" && name != "ms") break;
    rest.remove_prefix(unit);
    any = true;
  }
  if (any && rest.empty()) return {};
  return fmt::format("must be a duration like \"30m\" or \"-1m\" (for ever), is \"{}\"", text);
}

Problem timezone(const std::string& name) {
  if (infra::timezone_exists(name)) return {};
  return fmt::format("must be a time zone like \"Asia/Kolkata\", is \"{}\"", name);
}

Setting thread_count() {
  return {"inference.num_threads", "",
          [](Config& config, const TomlValue& value) -> Problem {
            if (const auto* number = std::get_if<std::int64_t>(&value);
                number != nullptr && *number >= 1 && *number <= 256) {
              config.inference.num_threads = std::to_string(*number);
              return {};
            }
            if (const auto* word = std::get_if<std::string>(&value);
                word != nullptr && *word == "auto") {
              config.inference.num_threads = *word;
              return {};
            }
            return "must be \"auto\" or within 1..256";
          },
          [](const Config& config) {
            const std::string& value = config.inference.num_threads;
            return value == "auto" ? as_toml(value) : value;
          }};
}

Setting backoff() {
  return {"networking.retry_backoff_ms", "",
          [](Config& config, const TomlValue& value) -> Problem {
            const auto* list = std::get_if<std::vector<std::int64_t>>(&value);
            if (list == nullptr) return wrong_type("a list of whole numbers", value);
            if (list->empty() || list->size() > 10) return "must have 1 to 10 numbers";
            for (const auto ms : *list) {
              if (ms < 0 || ms > 60'000) {
                return fmt::format("must hold numbers within 0..60000, has {}", ms);
              }
            }
            config.networking.retry_backoff_ms = *list;
            return {};
          },
          [](const Config& config) {
            return fmt::format("[{}]", fmt::join(config.networking.retry_backoff_ms, ", "));
          }};
}

Setting helplines(std::string_view key, const Field<stages::Helplines>& field) {
  constexpr std::size_t kLongest = 200;
  return {key, "",
          [=](Config& config, const TomlValue& value) -> Problem {
            const auto* texts = std::get_if<std::vector<std::string>>(&value);
            if (texts == nullptr) return wrong_type("a list of texts", value);
            if (texts->size() < 2 || texts->size() > 3) {
              return "must have 2 or 3 texts: the emergency number, who listens, who knows about "
                     "abuse";
            }
            for (const std::string& text : *texts) {
              if (text.empty()) return "must not hold an empty text";
              if (text.size() > kLongest) {
                return fmt::format("must hold texts of at most {} bytes", kLongest);
              }
              if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < ' '; })) {
                return "must not hold control characters";
              }
            }
            field(config) = {texts->at(0), texts->at(1), texts->size() == 3 ? texts->at(2) : ""};
            return {};
          },
          [=](const Config& config) {
            const stages::Helplines& lines = value_of(field, config);
            const std::string more = lines.abuse.empty() ? "" : ", " + as_toml(lines.abuse);
            return fmt::format("[{}, {}{}]", as_toml(lines.emergency), as_toml(lines.listening),
                               more);
          }};
}

}  // namespace worker
