#include "worker/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "infra/local_time.hpp"
#include "infra/log.hpp"

namespace worker {
namespace {

using infra::TomlValue;
using Problem = std::optional<std::string>;

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

Setting whole(std::string_view key, auto field, std::int64_t lowest, std::int64_t highest,
              std::string_view environment = "") {
  return {
      key, environment,
      [=](Config& config, const TomlValue& value) -> Problem {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr) return wrong_type("a whole number", value);
        if (*number < lowest || *number > highest) {
          return fmt::format("must be within {}..{}, is {}", lowest, highest, *number);
        }
        field(config) = *number;
        return {};
      },
      [=](const Config& config) { return fmt::format("{}", field(const_cast<Config&>(config))); }};
}

Setting real(std::string_view key, auto field, double lowest, double highest,
             std::string_view environment = "") {
  return {
      key, environment,
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
      [=](const Config& config) { return fmt::format("{}", field(const_cast<Config&>(config))); }};
}

Setting flag(std::string_view key, auto field) {
  return {
      key, "",
      [=](Config& config, const TomlValue& value) -> Problem {
        const auto* yes = std::get_if<bool>(&value);
        if (yes == nullptr) return wrong_type("true or false", value);
        field(config) = *yes;
        return {};
      },
      [=](const Config& config) { return fmt::format("{}", field(const_cast<Config&>(config))); }};
}

using Check = std::function<Problem(const std::string&)>;

Problem anything(const std::string& /*text*/) { return {}; }

Problem not_empty(const std::string& text) {
  return text.empty() ? Problem("must not be empty") : Problem{};
}

Setting text(std::string_view key, auto field, const Check& check,
             std::string_view environment = "") {
  return {key, environment,
          [=](Config& config, const TomlValue& value) -> Problem {
            const auto* given = std::get_if<std::string>(&value);
            if (given == nullptr) return wrong_type("a text in quotes", value);
            if (auto problem = check(*given)) return problem;
            field(config) = *given;
            return {};
          },
          [=](const Config& config) { return as_toml(field(const_cast<Config&>(config))); }, true};
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
  if (auto address = infra::parse_redis_address(url); !address) return address.error().message;
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

// Writes FIELD(section.name) as a function from Config to that member.
// NOLINTBEGIN(bugprone-macro-parentheses): a member's name cannot stand in parentheses
#define FIELD(path) \
  [](Config & c) -> auto& { return c.path; }
// NOLINTEND(bugprone-macro-parentheses)

std::vector<Setting> make_settings() {
  constexpr std::int64_t kYear = 366LL * 86400;
  return {
      text("state.dir", FIELD(state.dir), not_empty, "STATE_DIRECTORY"),
      secret(text("queue.url", FIELD(queue.url), queue_url, "REDIS_URL")),
      text("queue.tls_ca_file", FIELD(queue.tls_ca_file), anything),
      text("queue.tls_cert_file", FIELD(queue.tls_cert_file), anything),
      text("queue.tls_key_file", FIELD(queue.tls_key_file), anything),
      text("queue.source", FIELD(queue.source), not_empty, "REFLECTIONS_NORMALIZED_KEY"),
      whole("queue.max_text_bytes", FIELD(queue.max_text_bytes), 1, 16LL << 20),
      whole("queue.lease_seconds", FIELD(queue.lease_seconds), 3, 3600),
      whole("queue.max_attempts", FIELD(queue.max_attempts), 1, 1000),
      whole("queue.max_crashes", FIELD(queue.max_crashes), 1, 1000),
      whole("queue.dead_ttl", FIELD(queue.dead_ttl), 0, 10LL * 365 * 86'400),
      thread_count(),
      whole("inference.num_ctx", FIELD(inference.num_ctx), 512, 131'072),
      whole("inference.num_predict_short", FIELD(inference.num_predict_short), 16, 4096),
      whole("inference.num_predict_long", FIELD(inference.num_predict_long), 16, 4096),
      real("inference.temperature", FIELD(inference.temperature), 0, 2),
      real("inference.temperature_stage2", FIELD(inference.temperature_stage2), 0, 2,
           "STAGE2_TEMPERATURE"),
      text("inference.keep_alive", FIELD(inference.keep_alive), keep_alive),
      flag("caching.enabled", FIELD(caching.enabled)),
      text("caching.cache_dir", FIELD(caching.cache_dir), not_empty),
      whole("caching.default_ttl", FIELD(caching.default_ttl), 1, kYear),
      whole("caching.ttl_stage1", FIELD(caching.ttl_stage1), 0, kYear),
      whole("caching.ttl_stage2", FIELD(caching.ttl_stage2), 0, kYear),
      whole("caching.ttl_embedding", FIELD(caching.ttl_embedding), 0, kYear),
      whole("caching.max_bytes", FIELD(caching.max_bytes), 1 << 20, 1LL << 40),
      whole("caching.memory_bytes", FIELD(caching.memory_bytes), 0, 1LL << 34),
      text("caching.namespace", FIELD(caching.name_space), one_of({"shared", "per-user"})),
      text("caching.mode", FIELD(caching.mode),
           one_of({"on", "off", "read-only", "refresh", "shadow"})),
      whole("caching.serve_percent", FIELD(caching.serve_percent), 0, 100),
      whole("networking.max_concurrent_requests", FIELD(networking.max_concurrent_requests), 1,
            1024),
      whole("networking.per_host_limit", FIELD(networking.per_host_limit), 1, 1024),
      real("networking.timeout_connect", FIELD(networking.timeout_connect), 0.05, 600),
      real("networking.timeout_read", FIELD(networking.timeout_read), 0.05, 3600),
      whole("networking.retry_attempts", FIELD(networking.retry_attempts), 0, 10),
      backoff(),
      text("ollama.base_url", FIELD(ollama.base_url), web_url, "OLLAMA_BASE_URL"),
      text("ollama.text_model", FIELD(ollama.text_model), not_empty, "OLLAMA_MODEL"),
      text("ollama.embed_model", FIELD(ollama.embed_model), anything, "OLLAMA_EMBED_MODEL"),
      secret(text("ollama.api_key", FIELD(ollama.api_key), anything, "OLLAMA_API_KEY")),
      text("ollama.tls_ca_file", FIELD(ollama.tls_ca_file), anything),
      real("ollama.timeout_preload", FIELD(ollama.timeout_preload), 0.05, 86'400),
      real("ollama.timeout_first_token", FIELD(ollama.timeout_first_token), 0.05, 3600),
      real("ollama.timeout_total", FIELD(ollama.timeout_total), 0, 86'400),
      real("stage1.weight_lexical", FIELD(stage1.weight_lexical), 0, 1),
      real("stage1.weight_embedding", FIELD(stage1.weight_embedding), 0, 1),
      real("stage1.weight_llm", FIELD(stage1.weight_llm), 0, 1),
      whole("stage2.variants", FIELD(stage2.variants), 1, 100),
      text("stage2.setting", FIELD(stage2.setting), anything),
      whole("worker.slots", FIELD(worker.slots), 1, 64),
      real("worker.shutdown_timeout", FIELD(worker.shutdown_timeout), 0, 3600),
      text("worker.timezone", FIELD(worker.timezone), timezone, "TIMEZONE"),
      text("admin.bind", FIELD(admin.bind), not_empty),
      whole("admin.port", FIELD(admin.port), 0, 65'535),
      secret(text("admin.token", FIELD(admin.token), anything, "ADMIN_TOKEN")),
      text("log.level", FIELD(log.level), one_of({"debug", "info", "warning", "error", "off"}),
           "LOG_LEVEL"),
  };
}

#undef FIELD

}  // namespace

std::span<const Setting> settings() {
  static const std::vector<Setting> kSettings = make_settings();
  return kSettings;
}

std::optional<Contradiction> contradiction(const Config& config) {
  const bool certificate = !config.queue.tls_cert_file.empty();
  if (certificate == !config.queue.tls_key_file.empty()) return {};
  if (certificate) return Contradiction{"queue.tls_cert_file", "needs queue.tls_key_file as well"};
  return Contradiction{"queue.tls_key_file", "needs queue.tls_cert_file as well"};
}

}  // namespace worker
