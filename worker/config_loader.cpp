#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "infra/nearest.hpp"
#include "infra/toml_document.hpp"
#include "worker/config.hpp"
#include "worker/settings.hpp"

namespace worker {
namespace {

namespace fs = std::filesystem;
using infra::Result;

// What this program understands of `config_version` at the top of the file.
constexpr std::int64_t kConfigVersion = 1;
constexpr std::string_view kVersionKey = "config_version";

const Setting* find_setting(std::string_view key) {
  for (const Setting& setting : settings()) {
    if (setting.key == key) return &setting;
  }
  return nullptr;
}

bool is_section(std::string_view name) {
  const std::string prefix = fmt::format("{}.", name);
  return std::any_of(settings().begin(), settings().end(),
                     [&](const Setting& setting) { return setting.key.starts_with(prefix); });
}

// Reads the sources in rising precedence, so that the last one stays.
class Loader {
 public:
  Loader(const ConfigRequest& request, const Environment& environment)
      : request_(request), environment_(environment) {}

  Result<Config> load() {
    if (auto file = file_to_read()) read_file(*file);
    read_credentials();
    read_environment();
    read_assignments();
    fill_state_dir();
    if (auto wrong = contradiction(config_)) {
      problems_.push_back(fmt::format("{}: {} {}", config_.origins.find(wrong->key)->second,
                                      wrong->key, wrong->problem));
    }
    if (!problems_.empty()) return infra::permanent(fmt::format("{}", fmt::join(problems_, "\n")));
    return std::move(config_);
  }

 private:
  std::string variable(std::string_view name) const {
    const auto found = environment_.find(name);
    return found == environment_.end() ? std::string() : found->second;
  }

  std::optional<std::string> file_to_read() const {
    if (request_.file) return request_.file;
    if (auto named = variable("ENRICHMENT_CONFIG"); !named.empty()) return named;
    for (const char* usual :
         {"config/perf_config.toml", "/etc/enrichment-worker/perf_config.toml"}) {
      if (std::error_code problem; fs::exists(usual, problem)) return usual;
    }
    return std::nullopt;
  }

  void put(const Setting& setting, const infra::TomlValue& value, const std::string& where,
           const std::string& origin) {
    if (auto problem = setting.assign(config_, value)) {
      problems_.push_back(fmt::format("{}: {} {}", where, setting.key, *problem));
      return;
    }
    config_.origins[std::string(setting.key)] = origin;
  }

  void unknown(std::string_view key, const std::string& where) {
    std::vector<std::string_view> keys;
    for (const Setting& setting : settings()) keys.push_back(setting.key);
    const auto guess = infra::nearest(key, keys);
    problems_.push_back(fmt::format("{}: unknown setting {}{}", where, key,
                                    guess ? fmt::format("; did you mean {}?", *guess)
                                          : "; `enrichment-worker config` lists all"));
  }

  void read_file(const std::string& file) {
    config_.file = file;
    auto entries = infra::read_toml(file);
    if (!entries) {
      problems_.push_back(entries.error().message);
      return;
    }
    for (const infra::TomlEntry& entry : *entries) {
      const std::string where = fmt::format("{}:{}", file, entry.line);
      if (entry.key == kVersionKey) {
        const auto* version = std::get_if<std::int64_t>(&entry.value);
        if (version == nullptr || *version < 1) {
          problems_.push_back(fmt::format("{}: {} must be {}", where, kVersionKey, kConfigVersion));
        } else if (*version > kConfigVersion) {
          problems_ = {
              fmt::format("{}: this file is for version {} of the configuration, this "
                          "program understands {}: upgrade enrichment-worker",
                          where, *version, kConfigVersion)};
          return;  // anything else in it may be new as well
        }
      } else if (const Setting* setting = find_setting(entry.key)) {
        put(*setting, entry.value, where, where);
      } else if (is_section(entry.key)) {
        continue;  // a section whose settings are all commented out
      } else {
        unknown(entry.key, where);
      }
    }
  }

  // Text from outside a file, read the way the setting wants it.
  void put_text(const Setting& setting, const std::string& text, const std::string& where,
                const std::string& origin) {
    if (!setting.is_text) {
      if (auto parsed = infra::parse_toml("x = " + text, "value"); parsed && parsed->size() == 1) {
        put(setting, parsed->front().value, where, origin);
        return;
      }
    }
    put(setting, text, where, origin);
  }

  // Of systemd's LoadCredential=, files with the name of a setting. Others are none of ours, but
  // one that begins like a setting is a misspelt one.
  void read_credentials() {
    const std::string directory = variable("CREDENTIALS_DIRECTORY");
    if (directory.empty()) return;
    for (const Setting& setting : settings()) {
      std::ifstream file(fs::path(directory) / setting.key, std::ios::binary);
      if (!file) continue;
      std::ostringstream text;
      text << file.rdbuf();
      std::string value = text.str();
      value.erase(value.find_last_not_of("\r\n") + 1);
      const std::string origin = fmt::format("credential {}", setting.key);
      put_text(setting, value, origin, origin);
    }
    std::error_code problem;
    for (const auto& file : fs::directory_iterator(directory, problem)) {
      const std::string name = file.path().filename().string();
      if (is_section(name.substr(0, name.find('.'))) && find_setting(name) == nullptr) {
        unknown(name, "credential");
      }
    }
  }

  void read_environment() {
    for (const Setting& setting : settings()) {
      if (setting.environment.empty()) continue;
      std::string value = variable(setting.environment);
      if (value.empty()) continue;
      // systemd joins several directories with colons; the first one is ours.
      if (setting.key == "state.dir") value = value.substr(0, value.find(':'));
      const std::string origin = fmt::format("environment {}", setting.environment);
      put_text(setting, value, origin, origin);
    }
    const std::string host = variable("REDIS_HOST");
    const std::string port = variable("REDIS_PORT");
    const std::string password = variable("REDIS_PASSWORD");
    if (!variable("REDIS_URL").empty() || (host.empty() && port.empty())) {
      add_password(password);
      return;
    }
    const bool ipv6 = host.find(':') != std::string::npos;
    const std::string shown_host = host.empty() ? "127.0.0.1"
                                   : ipv6       ? fmt::format("[{}]", host)
                                                : host;
    const std::string url = fmt::format(
        "redis://{}{}:{}", password.empty() ? "" : ":" + infra::percent_encoded(password) + "@",
        shown_host, port.empty() ? "6379" : port);
    const std::string origin = "environment REDIS_HOST, REDIS_PORT, REDIS_PASSWORD";
    put(*find_setting("queue.url"), url, origin, origin);
  }

  // REDIS_PASSWORD without a host belongs to whatever address stands elsewhere without one.
  void add_password(const std::string& password) {
    const std::string& url = config_.queue.url;
    const auto address = infra::parse_redis_address(url);
    if (password.empty() || !address || !address->password.empty()) return;
    const std::size_t start = url.find("://") + 3;
    const std::size_t path =
        address->socket_path.empty() ? std::string::npos : url.find('/', start);
    const std::size_t at = url.substr(0, path).rfind('@');
    const std::size_t rest = at == std::string::npos ? start : at + 1;
    const auto old = config_.origins.find("queue.url");
    const std::string origin = fmt::format("environment REDIS_PASSWORD, {}",
                                           old == config_.origins.end() ? "default" : old->second);
    put(*find_setting("queue.url"),
        fmt::format("{}{}:{}@{}", url.substr(0, start), infra::percent_encoded(address->user),
                    infra::percent_encoded(password), url.substr(rest)),
        origin, origin);
  }

  void read_assignments() {
    for (const std::string& assignment : request_.assignments) {
      const std::size_t equals = assignment.find('=');
      const std::string key = assignment.substr(0, equals);
      if (equals == std::string::npos) {
        problems_.push_back(fmt::format("--set {}: write --set section.key=value", key));
      } else if (const Setting* setting = find_setting(key)) {
        put_text(*setting, assignment.substr(equals + 1), "--set", "--set");
      } else {
        unknown(key, "--set");
      }
    }
  }

  void fill_state_dir() {
    if (config_.state.dir.empty()) {
      const std::string xdg = variable("XDG_STATE_HOME");
      const std::string home = variable("HOME");
      const fs::path base = xdg.starts_with('/') ? fs::path(xdg)
                            : !home.empty()      ? fs::path(home) / ".local/state"
                                                 : fs::path("/var/lib");
      config_.state.dir = (base / "enrichment-worker").string();
    }
    std::error_code problem;
    config_.state.dir = fs::absolute(config_.state.dir, problem).lexically_normal().string();
  }

  const ConfigRequest& request_;
  const Environment& environment_;
  Config config_;
  std::vector<std::string> problems_;
};

}  // namespace

Environment current_environment() {
  Environment environment;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view pair(*entry);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) {
      environment.emplace(pair.substr(0, equals), pair.substr(equals + 1));
    }
  }
  return environment;
}

Result<Config> load_config(const ConfigRequest& request, const Environment& environment) {
  return Loader(request, environment).load();
}

}  // namespace worker
