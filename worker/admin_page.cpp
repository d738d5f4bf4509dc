#include "worker/admin_page.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>

#include "dashboard_data.hpp"

namespace worker {
namespace {

// "'sha256-...'" of what stands in the page's only element of this name.
std::string source_of(std::string_view element) {
  std::string_view text = kDashboard;
  const std::string open = fmt::format("<{}>", element);
  text.remove_prefix(text.find(open) + open.size());
  text = text.substr(0, text.find(fmt::format("</{}>", element)));
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  ::SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  std::array<unsigned char, 4 * ((SHA256_DIGEST_LENGTH + 2) / 3) + 1> base64;
  ::EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(digest.size()));
  return fmt::format("'sha256-{}'", reinterpret_cast<const char*>(base64.data()));
}

}  // namespace

std::string_view admin_page() { return kDashboard; }

std::string admin_page_policy() {
  static const std::string kPolicy = fmt::format(
      "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; img-src data:; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      source_of("script"), source_of("style"));
  return kPolicy;
}

}  // namespace worker
