#include "tests/compat/record_fields.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/compat/document_rules.hpp"

namespace compat {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Knows where values end and nothing else: what it reads has been written by the worker, which is
// not to be asked where they end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool takes(char c) {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!takes(c)) throw std::invalid_argument(fmt::format("no '{}' at byte {}", c, at_));
  }
  std::string value() {
    skip_blanks();
    const std::size_t start = at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      skip_string();
    } else if (at_ < text_.size() && (text_[at_] == '{' || text_[at_] == '[')) {
      skip_nested();
    } else {
      at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    }
    if (at_ == start) throw std::invalid_argument(fmt::format("no value at byte {}", at_));
    return std::string(text_.substr(start, at_ - start));
  }
  bool ended() {
    skip_blanks();
    return at_ == text_.size();
  }

 private:
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ >= text_.size()) throw std::invalid_argument("a string has no end");
    ++at_;
  }
  void skip_nested() {
    for (int depth = 0; at_ < text_.size();) {
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
        continue;
      }
      ++at_;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return;
    }
    throw std::invalid_argument("an object or an array has no end");
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::vector<RecordField> foreign_of(std::string_view record) {
  auto fields = record.empty() ? std::vector<RecordField>() : fields_of(record);
  std::erase_if(fields, [](const RecordField& field) {
    return is_own_field(nlohmann::json::parse(field.name).get<std::string>());
  });
  return fields;
}

}  // namespace

std::vector<RecordField> fields_of(std::string_view record) {
  Scanner scanner(record);
  std::vector<RecordField> fields;
  scanner.expect('{');
  if (!scanner.takes('}')) {
    do {
      std::string name = scanner.value();
      scanner.expect(':');
      fields.push_back({std::move(name), scanner.value()});
    } while (scanner.takes(','));
    scanner.expect('}');
  }
  if (!scanner.ended()) throw std::invalid_argument("something after the object");
  return fields;
}

void check_foreign_fields(std::string_view before, std::string_view after, Checks& checks) {
  const auto wanted = foreign_of(before);
  const auto found = foreign_of(after);
  for (std::size_t i = 0; i < std::max(wanted.size(), found.size()); ++i) {
    const bool added = i >= wanted.size();
    checks.that(i < wanted.size() && i < found.size() && wanted[i] == found[i],
                fmt::format("the app's field {} {}", (added ? found : wanted)[i].name,
                            added ? "was never written by it" : "is not what it was"));
  }
}

}  // namespace compat
