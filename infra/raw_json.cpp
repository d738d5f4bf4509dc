#include "infra/raw_json.hpp"

#include <fmt/format.h>

#include <cctype>

#include "infra/json_string.hpp"

namespace infra {
namespace {

// Every skip_* returns false where the grammar is left; the scanner is then of no further use.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t deepest)
      : at_(text.data()), end_(text.data() + text.size()), deepest_(deepest) {}

  bool each_member(const MemberVisitor& visit) {
    outer_ = 1;
    skip_space();
    if (!skip('{')) return false;
    skip_space();
    if (skip('}')) return at_end();
    do {
      skip_space();
      const char* name = at_;
      if (!skip_string()) return false;
      const char* name_end = at_;
      if (!skip_colon()) return false;
      const char* value = at_;
      if (!skip_value()) return false;
      visit(std::string_view(name, name_end), std::string_view(value, at_));
      skip_space();
    } while (skip(','));
    return skip('}') && at_end();
  }

  bool elements(std::vector<std::string_view>& found) {
    for (;;) {
      skip_space();
      if (at_ != end_ && *at_ == '[') {
        if (++outer_ > deepest_) return false;
        ++at_;
        skip_space();
        if (!skip(']')) continue;
        --outer_;
      } else {
        const char* start = at_;
        if (!skip_value()) return false;
        found.emplace_back(start, at_);
      }
      for (skip_space(); outer_ > 0 && skip(']'); skip_space()) --outer_;
      if (outer_ == 0) return at_end();
      if (!skip(',')) return false;
    }
  }

  Error error() const {
    if (outer_ + open_.size() > deepest_) {
      return permanent(fmt::format("depth: more than {} levels", deepest_));
    }
    return permanent("json: not valid JSON");
  }

 private:
  bool at_end() {
    skip_space();
    return at_ == end_;
  }
  void skip_space() {
    while (at_ != end_ && *at_ <= ' ' &&
           (*at_ == ' ' || *at_ == '\t' || *at_ == '\r' || *at_ == '\n'))
      ++at_;
  }
  bool skip(char expected) {
    if (at_ == end_ || *at_ != expected) return false;
    ++at_;
    return true;
  }
  bool skip_word(std::string_view word) {
    if (!std::string_view(at_, end_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool skip_digits() {
    const char* start = at_;
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9') ++at_;
    return at_ != start;
  }
  bool skip_number() {
    static_cast<void>(skip('-'));
    if (!skip('0') && !skip_digits()) return false;
    if (skip('.') && !skip_digits()) return false;
    if (!skip('e') && !skip('E')) return true;
    if (!skip('+')) static_cast<void>(skip('-'));
    return skip_digits();
  }
  bool skip_escape() {
    if (at_ == end_) return false;
    const char c = *at_++;
    if (c != 'u') return std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
    for (int i = 0; i < 4; ++i) {
      if (at_ == end_ || std::isxdigit(static_cast<unsigned char>(*at_)) == 0) return false;
      ++at_;
    }
    return true;
  }
  bool skip_string() {
    if (!skip('"')) return false;
    for (;;) {
      at_ += plain_bytes({at_, end_});
      if (at_ == end_) return false;
      const char c = *at_++;
      if (c == '"') return true;
      if (c != '\\') return false;  // a control character
      if (!skip_escape()) return false;
    }
  }
  bool skip_colon() {
    skip_space();
    if (!skip(':')) return false;
    skip_space();
    return true;
  }
  bool skip_scalar() {
    if (at_ == end_) return false;
    switch (*at_) {
      case '"':
        return skip_string();
      case 't':
        return skip_word("true");
      case 'f':
        return skip_word("false");
      case 'n':
        return skip_word("null");
      default:
        return skip_number();
    }
  }
  bool skip_name() {
    skip_space();
    return skip_string() && skip_colon();
  }
  // Goes from value to value; what is open around the present one is in open_.
  bool skip_value() {
    do {
      skip_space();
      if (at_ != end_ && (*at_ == '{' || *at_ == '[')) {
        const char close = *at_++ == '{' ? '}' : ']';
        open_.push_back(close);
        if (outer_ + open_.size() > deepest_) return false;
        skip_space();
        if (!skip(close)) {
          if (close == '}' && !skip_name()) return false;
          continue;
        }
        open_.pop_back();
      } else if (!skip_scalar()) {
        return false;
      }
      while (!open_.empty()) {
        skip_space();
        if (skip(',')) {
          if (open_.back() == '}' && !skip_name()) return false;
          break;
        }
        if (!skip(open_.back())) return false;
        open_.pop_back();
      }
    } while (!open_.empty());
    return true;
  }

  const char* at_;
  const char* end_;
  std::size_t deepest_;
  std::size_t outer_ = 0;  // levels open around the value that skip_value() is at
  std::string open_;       // the brackets that close what is open inside it
};

}  // namespace

Status each_member(std::string_view object, const MemberVisitor& visit, std::size_t deepest) {
  Scanner scanner(object, deepest);
  if (!scanner.each_member(visit)) return scanner.error();
  return ok();
}

MemberName::MemberName(std::string_view written)
    : written_(written),
      inner_(written.substr(1, written.size() - 2)),
      escaped_(inner_.find('\\') != std::string_view::npos) {}

bool MemberName::is_escaped(std::string_view plain) const {
  return decoded_string(written_) == plain;
}

Result<std::vector<std::string_view>> raw_fields(std::string_view object,
                                                 std::span<const std::string_view> names,
                                                 std::size_t deepest) {
  std::vector<std::string_view> values(names.size());
  const MemberVisitor keep = [&](std::string_view name, std::string_view value) {
    const MemberName member(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (member.is(names[i])) values[i] = value;
    }
  };
  if (auto whole = each_member(object, keep, deepest); !whole) return std::move(whole).error();
  return values;
}

std::optional<std::string_view> raw_field(std::string_view object, std::string_view name) {
  const auto values = raw_fields(object, {&name, 1});
  if (!values || values->front().empty()) return std::nullopt;
  return values->front();
}

Result<std::vector<std::string_view>> raw_elements(std::string_view value, std::size_t deepest) {
  std::vector<std::string_view> found;
  Scanner scanner(value, deepest);
  if (!scanner.elements(found)) return scanner.error();
  return found;
}

}  // namespace infra
