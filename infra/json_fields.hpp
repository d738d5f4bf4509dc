#pragma once

#include <string_view>
#include <vector>

#include "infra/json_splice.hpp"
#include "infra/json_writer.hpp"

namespace infra {

// Fields of a JSON object, their values written one behind the other into one piece of memory.
class JsonFields {
 public:
  // So many bytes are expected; more is no mistake.
  explicit JsonFields(std::size_t size) : json_(size) { places_.reserve(kUsual); }

  // Its value, exactly one, is written next. The name must outlive this.
  JsonWriter& add(std::string_view name) {
    end_last();
    json_.name(name);
    places_.push_back({name, json_.written().size(), 0});
    return json_;
  }
  // In the order in which they were added; until the next one is, or this is moved.
  std::vector<JsonField> all() const {
    std::vector<JsonField> fields;
    fields.reserve(places_.size());
    const std::string_view text = json_.written();
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Place& place = places_[i];
      const std::size_t end = i + 1 < places_.size() ? place.end : text.size();
      fields.push_back({place.name, text.substr(place.begin, end - place.begin)});
    }
    return fields;
  }

 private:
  static constexpr std::size_t kUsual = 16;
  struct Place {
    std::string_view name;
    std::size_t begin, end;  // of the value; that of the last one ends with the text
  };
  void end_last() {
    if (!places_.empty()) places_.back().end = json_.written().size();
  }

  JsonWriter json_;
  std::vector<Place> places_;
};

}  // namespace infra
