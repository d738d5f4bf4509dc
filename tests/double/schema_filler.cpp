#include "tests/double/schema_filler.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string_view>
#include <vector>

namespace ollama_double {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 12> kOpenings{
    "a small lamp",    "the grey kettle", "one wooden chair", "the open window",
    "a folded coat",   "the last bus",    "a quiet street",   "the blue cup",
    "some warm bread", "the old radio",   "a thin curtain",   "the kitchen tap"};
constexpr std::array<std::string_view, 10> kVerbs{"waits", "hums",  "leans",  "glows", "turns",
                                                  "rests", "stays", "shines", "drips", "sways"};
constexpr std::array<std::string_view, 12> kPlaces{
    "beside the sink",    "under the stairs",  "near the front door",   "above the wet street",
    "behind the curtain", "on the low shelf",  "along the garden wall", "across the dark yard",
    "against the glass",  "between two books", "by the empty bench",    "in the corner"};
constexpr std::array<std::string_view, 10> kEndings{
    "while rain falls",     "until the kettle clicks", "as light fades",    "and nothing moves",
    "before the rain",      "after the last call",     "with a soft sound", "like a held note",
    "and keeps its warmth", "without any hurry"};

constexpr std::array<std::string_view, 6> kOrders{"watch how",  "listen while", "notice that",
                                                  "draw where", "sketch how",   "trace how"};

constexpr int kMostTries = 100;  // to find an item that is not in the list yet

class Filler {
 public:
  Filler(std::string_view text, std::uint64_t seed) : text_(lower(text)), random_(seed) {
    std::shuffle(openings_.begin(), openings_.end(), random_);
    std::shuffle(places_.begin(), places_.end(), random_);
  }

  // One about something else and somewhere else than the ones before, while there is such; of a
  // tip, an order.
  std::string sentence(bool tip = false) {
    std::string text(tip ? pick(kOrders) : std::string_view());
    const std::size_t turn = said_++ % kOpenings.size();
    for (const std::string_view part :
         {openings_.at(turn), pick(kVerbs), places_.at(turn), pick(kEndings)}) {
      if (!text.empty()) text += ' ';
      text += part;
    }
    return text;
  }

  json value(const json& schema) {
    if (const auto choices = schema.find("enum"); choices != schema.end() && !choices->empty()) {
      return choice(*choices);
    }
    if (const auto only = schema.find("const"); only != schema.end()) return *only;
    for (const char* name : {"anyOf", "oneOf"}) {
      const auto forms = schema.find(name);
      if (forms != schema.end() && !forms->empty()) return value(forms->front());
    }
    const std::string type = type_of(schema);
    if (type == "null") return nullptr;
    if (type == "object") return object(schema);
    if (type == "array") return array(schema);
    if (type == "boolean") return below(2) == 1;
    if (type == "integer") return number(schema, 1.0);
    if (type == "number") return static_cast<double>(number(schema, 100.0)) / 100.0;
    return sentence(tips_);
  }

 private:
  // Of several types the first.
  static std::string type_of(const json& schema) {
    const auto type = schema.find("type");
    if (type == schema.end()) return schema.contains("properties") ? "object" : "string";
    return type->is_array() ? type->front().get<std::string>() : type->get<std::string>();
  }

  static std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
  }

  const json& choice(const json& choices) {
    std::vector<const json*> mentioned;
    for (const json& candidate : choices) {
      if (!candidate.is_string()) continue;
      const auto name = lower(candidate.get<std::string>());
      if (text_.find(name.substr(0, name.find('/'))) != std::string::npos) {
        mentioned.push_back(&candidate);
      }
    }
    return mentioned.empty() ? choices[below(choices.size())] : *mentioned[below(mentioned.size())];
  }

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& from) {
    return from.at(below(N));
  }

  std::int64_t number(const json& schema, double scale) {
    const auto low = static_cast<std::int64_t>(schema.value("minimum", 0.0) * scale);
    const auto high = static_cast<std::int64_t>(schema.value("maximum", 1.0) * scale);
    return low + static_cast<std::int64_t>(
                     below(static_cast<std::size_t>(std::max<std::int64_t>(1, high - low + 1))));
  }

  json object(const json& schema) {
    json object = json::object();
    if (const auto properties = schema.find("properties"); properties != schema.end()) {
      for (const auto& [name, part] : properties->items()) {
        tips_ = name == "tips";
        object[name] = value(part);
      }
    }
    return object;
  }

  json array(const json& schema) {
    const auto least = schema.value("minItems", std::size_t{1});
    const auto most = std::max(least, schema.value("maxItems", least));
    const std::size_t size = least + below(most - least + 1);
    json array = json::array();
    const json items = schema.value("items", json::object());
    // Different items as long as there are such.
    for (int tries = 0; array.size() < size && tries < kMostTries; ++tries) {
      json item = value(items);
      if (std::find(array.begin(), array.end(), item) == array.end()) array.push_back(item);
    }
    while (array.size() < least) array.push_back(value(items));
    return array;
  }

  std::string text_;
  std::mt19937_64 random_;
  std::array<std::string_view, 12> openings_ = kOpenings;
  std::array<std::string_view, 12> places_ = kPlaces;
  std::size_t said_ = 0;
  bool tips_ = false;
};

}  // namespace

json fill_schema(const json& schema, const std::string& text, std::uint64_t seed) {
  return Filler(text, seed).value(schema);
}

std::string sentences(std::uint64_t seed, int count) {
  Filler filler("", seed);
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ". ") + filler.sentence();
  return text;
}

}  // namespace ollama_double
