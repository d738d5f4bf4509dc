#include "infra/redis_address.hpp"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <optional>

namespace infra {
namespace {

constexpr int kHighestDb = 1'000'000;

std::optional<int> number_in(std::string_view text, int lowest, int highest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value < lowest || value > highest) return std::nullopt;
  return value;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded.push_back(text[i]);
      continue;
    }
    unsigned byte = 0;
    const char* first = text.data() + i + 1;
    if (i + 2 >= text.size() || std::from_chars(first, first + 2, byte, 16).ptr != first + 2) {
      return std::nullopt;
    }
    decoded.push_back(static_cast<char>(byte));
    i += 2;
  }
  return decoded;
}

Error bad(std::string_view url, std::string_view what) {
  return permanent(
      fmt::format("'{}' is no Redis address: {}; write redis://host:6379/0, "
                  "rediss://host:6379/0 for TLS, or unix:///path/to/socket",
                  without_password(url), what));
}

constexpr std::string_view kBadLogin = "'%' in user or password must start a code like %40";

// `login` is user[:password]; false when it is badly encoded.
bool take_login(std::string_view login, RedisAddress& address) {
  const std::size_t colon = login.find(':');
  const auto user = percent_decoded(login.substr(0, colon));
  const auto password = colon == std::string_view::npos ? std::optional<std::string>("")
                                                        : percent_decoded(login.substr(colon + 1));
  if (!user || !password) return false;
  address.user = *user;
  address.password = *password;
  return true;
}

Result<RedisAddress> parse_unix(std::string_view url, std::string_view rest) {
  RedisAddress address;
  if (const std::size_t at = rest.substr(0, rest.find('/')).rfind('@');
      at != std::string_view::npos) {
    if (!take_login(rest.substr(0, at), address)) return bad(url, kBadLogin);
    rest = rest.substr(at + 1);
  }
  const std::size_t query = rest.find('?');
  address.socket_path = std::string(rest.substr(0, query));
  if (!address.socket_path.starts_with('/')) return bad(url, "the socket path must be absolute");
  if (query == std::string_view::npos) return address;
  const std::string_view option = rest.substr(query + 1);
  const auto db =
      option.starts_with("db=") ? number_in(option.substr(3), 0, kHighestDb) : std::optional<int>{};
  if (!db) return bad(url, "after '?' only db=NUMBER is known");
  address.db = *db;
  return address;
}

}  // namespace

std::string RedisAddress::shown() const {
  if (host.empty()) return "unix://" + socket_path;
  const bool ipv6 = host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}", tls ? "rediss" : "redis", ipv6 ? "[" : "", host,
                     ipv6 ? "]" : "", port);
}

Result<RedisAddress> parse_redis_address(std::string_view url) {
  constexpr std::string_view kUnix = "unix://";
  constexpr std::string_view kTcp = "redis://";
  constexpr std::string_view kTls = "rediss://";
  if (url.starts_with(kUnix)) return parse_unix(url, url.substr(kUnix.size()));
  RedisAddress address;
  address.tls = url.starts_with(kTls);
  if (!address.tls && !url.starts_with(kTcp)) return bad(url, "its scheme is unknown");
  std::string_view rest = url.substr(address.tls ? kTls.size() : kTcp.size());
  const std::size_t slash =
      rest.find('/', rest.rfind('@') == std::string_view::npos ? 0 : rest.rfind('@'));
  if (slash != std::string_view::npos) {
    const std::string_view db_text = rest.substr(slash + 1);
    if (!db_text.empty()) {
      const auto db = number_in(db_text, 0, kHighestDb);
      if (!db) return bad(url, "the database after '/' is not a number");
      address.db = *db;
    }
    rest = rest.substr(0, slash);
  }
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) {
    if (!take_login(rest.substr(0, at), address)) return bad(url, kBadLogin);
    rest = rest.substr(at + 1);
  }
  if (rest.starts_with('[')) {  // an IPv6 address
    const std::size_t close = rest.find(']');
    if (close == std::string_view::npos) return bad(url, "'[' without ']'");
    address.host = std::string(rest.substr(1, close - 1));
    rest = rest.substr(close + 1);
  } else {
    const std::size_t colon = rest.find(':');
    address.host = std::string(rest.substr(0, colon));
    rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon);
  }
  if (address.host.empty()) return bad(url, "the host is missing");
  if (!rest.empty()) {
    if (!rest.starts_with(':') || !number_in(rest.substr(1), 1, 65535)) {
      return bad(url, "the port must be within 1..65535");
    }
    address.port = std::string(rest.substr(1));
  }
  return address;
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    encoded += std::isalnum(byte) != 0 ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return encoded;
}

std::string without_password(std::string_view url) {
  // Other programs take a password there.
  if (const std::size_t query = url.find('?'); query != std::string_view::npos) {
    const std::string_view option = url.substr(query + 1);
    const bool harmless = option.starts_with("db=") &&
                          option.find_first_not_of("0123456789", 3) == std::string_view::npos;
    return without_password(url.substr(0, query)) +
           (harmless ? std::string(url.substr(query)) : "?***");
  }
  const std::size_t scheme = url.find("://");
  const std::size_t start = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t at = url.rfind('@');
  if (at == std::string_view::npos || at < start) {
    // What stands where a port would is, when it is none, a password whose '@' was forgotten.
    const std::size_t colon = url.find(':', start);
    if (colon == std::string_view::npos || url[start] == '[') return std::string(url);
    const std::string_view port = url.substr(colon + 1);
    if (port.find_first_not_of("0123456789/") == std::string_view::npos) return std::string(url);
    return fmt::format("{}:***", url.substr(0, colon));
  }
  const std::size_t colon = url.substr(0, at).find(':', start);
  if (colon == std::string_view::npos) return std::string(url);
  return fmt::format("{}:***{}", url.substr(0, colon), url.substr(at));
}

}  // namespace infra
