#include "infra/json_splice.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace infra {
namespace {

// Walks over the text of one JSON value at a time. Every skip_* returns false on malformed text
// and leaves the position there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::size_t position() const { return at_; }
  bool at_end() const { return at_ == text_.size(); }
  std::string_view between(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from);
  }

  void skip_space() {
    while (!at_end() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
      ++at_;
    }
  }
  bool skip(char expected) {
    if (at_end() || text_[at_] != expected) return false;
    ++at_;
    return true;
  }
  bool skip_string() {
    if (!skip('"')) return false;
    for (; !at_end(); ++at_) {
      if (text_[at_] == '"') return skip('"');
      if (static_cast<unsigned char>(text_[at_]) < 0x20) return false;
      if (text_[at_] == '\\' && ++at_ == text_.size()) return false;
    }
    return false;
  }
  // An object or array is skipped by its brackets alone, without recursion: depth costs nothing.
  bool skip_value() {
    if (at_end()) return false;
    if (text_[at_] == '"') return skip_string();
    if (text_[at_] == '{' || text_[at_] == '[') return skip_nested();
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_of(",}] \t\r\n", at_), text_.size());
    return at_ > start;
  }

 private:
  bool skip_nested() {
    std::string open;
    while (!at_end()) {
      const char c = text_[at_];
      if (c == '"') {
        if (!skip_string()) return false;
        continue;
      }
      ++at_;
      if (c == '{' || c == '[') open.push_back(c == '{' ? '}' : ']');
      if (c == '}' || c == ']') {
        if (open.back() != c) return false;
        open.pop_back();
        if (open.empty()) return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

struct Member {
  std::string_view name;  // with its quotes' content as written, escapes and all
  std::string_view value;
};

std::optional<std::vector<Member>> members_of(std::string_view object) {
  Scanner scan(object);
  std::vector<Member> members;
  scan.skip_space();
  if (!scan.skip('{')) return std::nullopt;
  scan.skip_space();
  bool more = !scan.skip('}');
  while (more) {
    scan.skip_space();
    const std::size_t name = scan.position();
    if (!scan.skip_string()) return std::nullopt;
    const std::size_t name_end = scan.position();
    scan.skip_space();
    if (!scan.skip(':')) return std::nullopt;
    scan.skip_space();
    const std::size_t value = scan.position();
    if (!scan.skip_value()) return std::nullopt;
    members.push_back({scan.between(name + 1, name_end - 1), scan.between(value, scan.position())});
    scan.skip_space();
    more = scan.skip(',');
    if (!more && !scan.skip('}')) return std::nullopt;
  }
  scan.skip_space();
  if (!scan.at_end()) return std::nullopt;
  return members;
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() == 1 ? "\"" : ",\"";
  out += name;
  out += "\":";
  out += value;
}

}  // namespace

Result<std::string> splice_fields(std::string_view object, std::span<const JsonField> fields) {
  const auto members = members_of(object);
  if (!members) return permanent("the record is not a JSON object");
  std::string out = "{";
  out.reserve(object.size() + 4096);
  std::vector<bool> placed(fields.size());
  for (const Member& member : *members) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const JsonField& f) { return f.name == member.name; });
    if (field == fields.end()) {
      append_member(out, member.name, member.value);
      continue;
    }
    const auto index = static_cast<std::size_t>(field - fields.begin());
    if (!placed[index]) append_member(out, field->name, field->value);
    placed[index] = true;
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!placed[i]) append_member(out, fields[i].name, fields[i].value);
  }
  out += '}';
  return out;
}

std::optional<std::string_view> raw_field(std::string_view object, std::string_view name) {
  const auto members = members_of(object);
  if (!members) return std::nullopt;
  for (const Member& member : *members) {
    if (member.name == name) return member.value;
  }
  return std::nullopt;
}

}  // namespace infra
