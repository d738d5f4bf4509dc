#include "stages/reflection.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "stages/text.hpp"

namespace stages {
namespace {

using nlohmann::json;

constexpr int kMostWrappings = 4;
constexpr int kDeepest = 64;

// nlohmann's parser recurses on destruction; a strict bound on depth before parsing costs one
// pass over the bytes.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

Unprocessable bad(std::string reason) { return {std::move(reason)}; }

std::string text_at(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Unprocessable> missing_text(const json& object, std::string_view key) {
  const auto found = object.find(key);
  if (found == object.end()) return bad(fmt::format("missing: no {}", key));
  if (!found->is_string()) return bad(fmt::format("type: {} is not a string", key));
  if (found->get_ref<const std::string&>().empty()) return bad(fmt::format("empty: {}", key));
  return std::nullopt;
}

std::variant<Reflection, Unprocessable> reflection_of(const json& object,
                                                      std::size_t max_text_bytes) {
  for (const std::string_view key : {"rid", "sid", "normalized_text"}) {
    if (auto problem = missing_text(object, key)) return *std::move(problem);
  }
  auto text = checked_text(object["normalized_text"].get_ref<const std::string&>(), max_text_bytes);
  if (auto* problem = std::get_if<Unprocessable>(&text)) return std::move(*problem);
  Reflection reflection;
  reflection.rid = text_at(object, "rid");
  reflection.sid = text_at(object, "sid");
  reflection.text = std::move(std::get<std::string>(text));
  reflection.timestamp = text_at(object, "timestamp");
  if (const auto context = object.find("client_context");
      context != object.end() && context->is_object()) {
    reflection.timezone = text_at(*context, "timezone");
  }
  return reflection;
}

void add_parts(std::vector<Part>& parts, const json& value, std::string_view bytes, int wrappings,
               std::size_t max_text_bytes) {
  if (value.is_null()) return;
  if (value.is_object()) {
    parts.push_back({std::string(bytes), reflection_of(value, max_text_bytes)});
  } else if (value.is_array()) {
    for (const json& element : value) {
      add_parts(parts, element, element.dump(-1, ' ', false, json::error_handler_t::replace),
                wrappings, max_text_bytes);
    }
  } else if (value.is_string() && wrappings < kMostWrappings) {
    const auto& inner = value.get_ref<const std::string&>();
    const json unwrapped =
        too_deep(inner) ? json(json::value_t::discarded) : json::parse(inner, nullptr, false);
    if (unwrapped.is_discarded()) {
      parts.push_back({std::string(bytes), bad("json: a text that is not JSON itself")});
    } else {
      add_parts(parts, unwrapped, bytes, wrappings + 1, max_text_bytes);
    }
  } else {
    parts.push_back({std::string(bytes), bad("type: neither an object nor an array of objects")});
  }
}

}  // namespace

std::variant<std::string, Unprocessable> checked_text(std::string_view text,
                                                      std::size_t max_text_bytes) {
  if (text.size() > max_text_bytes) {
    return bad(fmt::format("length: {} bytes of text, queue.max_text_bytes is {}", text.size(),
                           max_text_bytes));
  }
  auto normal = normalised(text);
  if (!normal) return bad("utf8: the text is not valid UTF-8");
  if (normal->empty()) return bad("empty: normalized_text");
  return *std::move(normal);
}

std::vector<Part> decode_element(std::string_view payload, std::size_t max_text_bytes) {
  std::vector<Part> parts;
  if (too_deep(payload)) {
    parts.push_back(
        {std::string(payload), bad(fmt::format("depth: more than {} levels", kDeepest))});
    return parts;
  }
  const json value = json::parse(payload, nullptr, false);
  if (value.is_discarded()) {
    const bool utf8 = normalised(payload).has_value();
    parts.push_back({std::string(payload),
                     bad(utf8 ? "json: not valid JSON" : "utf8: the element is not valid UTF-8")});
    return parts;
  }
  add_parts(parts, value, payload, 0, max_text_bytes);
  return parts;
}

}  // namespace stages
