#include "stages/reflection.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <array>

#include "infra/json_string.hpp"
#include "infra/raw_json.hpp"
#include "stages/text.hpp"

namespace stages {
namespace {

constexpr int kMostWrappings = 4;
constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kLongestName = 512;
constexpr std::string_view kText = "normalized_text";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

using Content = std::variant<Reflection, Unprocessable>;

Unprocessable bad(std::string reason) { return {std::move(reason), {}}; }

// A field that must be there, its value as written.
std::variant<std::string, Unprocessable> required(std::string_view name, std::string_view value) {
  if (value.empty()) return bad(fmt::format("missing: no {}", name));
  if (value.front() != '"') return bad(fmt::format("type: {} is not a string", name));
  auto text = infra::decoded_string(value);
  if (!text) return bad(fmt::format("utf8: {} has half of a surrogate pair", name));
  if (text->empty()) return bad(fmt::format("empty: {}", name));
  // The others are parts of keys, events and a history.
  if (name != kText && text->size() > kLongestName) {
    return bad(
        fmt::format("length: {} has {} bytes, at most {}", name, text->size(), kLongestName));
  }
  return *std::move(text);
}

std::string optional_text(std::string_view value) {
  return infra::decoded_string(value).value_or("");
}

std::string timezone_of(std::string_view client_context) {
  const auto zone = infra::raw_field(client_context, "timezone");
  return zone ? optional_text(*zone) : "";
}

Content reflection_of(std::string_view object, std::size_t max_text_bytes) {
  static constexpr std::array<std::string_view, 5> kNames{"rid", "sid", kText, "timestamp",
                                                          "client_context"};
  const auto values = infra::raw_fields(object, kNames, kDeepest);
  if (!values) return bad(values.error().message);
  const auto of_writer = [&](Unprocessable problem) {
    problem.sid = optional_text(values->at(1));
    return problem;
  };
  std::array<std::string, 3> texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto text = required(kNames.at(i), values->at(i));
    if (auto* problem = std::get_if<Unprocessable>(&text)) return of_writer(std::move(*problem));
    texts.at(i) = std::get<std::string>(std::move(text));
  }
  auto text = checked_text(texts[2], max_text_bytes);
  if (auto* problem = std::get_if<Unprocessable>(&text)) return of_writer(std::move(*problem));
  Reflection reflection;
  reflection.rid = std::move(texts[0]);
  reflection.sid = std::move(texts[1]);
  reflection.text = std::get<std::string>(std::move(text));
  reflection.timestamp = optional_text(values->at(3));
  reflection.timezone = timezone_of(values->at(4));
  return reflection;
}

char first_of(std::string_view json) {
  const std::size_t first = json.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? '\0' : json[first];
}

// `json` is an element, or what a JSON string in it says; `whole` is kept as the payload of
// anything but an element of an array.
void add_parts(std::vector<Part>& parts, std::string_view json, std::string_view whole,
               int wrappings, std::size_t max_text_bytes) {
  if (json.starts_with(kByteOrderMark)) json.remove_prefix(kByteOrderMark.size());
  if (first_of(json) == '{') {  // the usual element: finding its fields checks all of it
    parts.push_back({std::string(whole), reflection_of(json, max_text_bytes)});
    return;
  }
  const auto elements = infra::raw_elements(json, kDeepest);
  if (!elements) {
    parts.push_back({std::string(whole), bad(elements.error().message)});
    return;
  }
  if (elements->size() > kMostParts) {
    parts.push_back({std::string(whole), bad(fmt::format("parts: {} in one array, at most {}",
                                                         elements->size(), kMostParts))});
    return;
  }
  const bool array = first_of(json) == '[';
  for (const std::string_view element : *elements) {
    const std::string_view bytes = array ? element : whole;
    const auto add = [&](Content content) {
      parts.push_back({std::string(bytes), std::move(content)});
    };
    if (element == "null") continue;
    if (element.front() == '{') {
      add(reflection_of(element, max_text_bytes));
    } else if (element.front() != '"') {
      add(bad("type: neither an object nor an array of objects"));
    } else if (wrappings == kMostWrappings) {
      add(bad(fmt::format("depth: JSON inside JSON text more than {} times", kMostWrappings)));
    } else if (const auto inner = infra::decoded_string(element)) {
      add_parts(parts, *inner, bytes, wrappings + 1, max_text_bytes);
    } else {
      add(bad("utf8: half of a surrogate pair"));
    }
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
  if (simdjson::validate_utf8(payload.data(), payload.size())) {
    add_parts(parts, payload, payload, 0, max_text_bytes);
  } else {
    parts.push_back({std::string(payload), bad("utf8: the element is not valid UTF-8")});
  }
  return parts;
}

}  // namespace stages
