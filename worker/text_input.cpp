#include "worker/text_input.hpp"

#include <fmt/format.h>

#include "infra/foreign_json.hpp"

namespace worker {
namespace {

using infra::text_at;
using nlohmann::json;

infra::Result<stages::Reflection> text_of(std::string_view line, const Config& config) {
  stages::Reflection reflection;
  std::string text(line);
  if (line.starts_with('{')) {
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object()) return infra::permanent("json: no whole object");
    text = text_at(object, "normalized_text");
    if (text.empty()) return infra::permanent("missing: normalized_text");
    reflection.rid = text_at(object, "rid");
    reflection.sid = text_at(object, "sid");
    reflection.timestamp = text_at(object, "timestamp");
    if (const auto* context = infra::member(object, "client_context")) {
      reflection.timezone = text_at(*context, "timezone");
    }
  }
  auto checked = stages::checked_text(text, static_cast<std::size_t>(config.queue.max_text_bytes));
  if (const auto* bad = std::get_if<stages::Unprocessable>(&checked)) {
    return infra::permanent(bad->reason);
  }
  reflection.text = std::get<std::string>(std::move(checked));
  return reflection;
}

}  // namespace

infra::Result<std::vector<stages::Reflection>> texts_in(std::string_view input,
                                                        const Config& config) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (input.starts_with(kByteOrderMark)) input.remove_prefix(kByteOrderMark.size());
  std::vector<stages::Reflection> texts;
  if (json::accept(input)) {
    const json whole = json::parse(input);
    if (whole.is_object()) {
      auto text = text_of(whole.dump(), config);
      if (!text) return std::move(text).error();
      texts.push_back(*std::move(text));
      return texts;
    }
    if (whole.is_array()) return infra::permanent("an array; write one reflection to a line");
  }
  for (std::size_t number = 1; !input.empty(); ++number) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    std::string_view line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    line.remove_prefix(line.find_first_not_of(" \t\r"));
    auto text = text_of(line, config);
    if (!text) {
      return infra::permanent(fmt::format("line {}: {}", number, text.error().message));
    }
    texts.push_back(*std::move(text));
  }
  if (texts.empty()) return infra::permanent("no text in it");
  return texts;
}

}  // namespace worker
