#include "tests/double/request_body.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tests/double/keep_alive.hpp"
#include "tests/double/refused.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;

constexpr struct {
  std::string_view name;
  std::string_view go_type;
} kFields[] = {
    {"model", "string"},
    {"name", "string"},
    {"prompt", "string"},
    {"system", "string"},
    {"suffix", "string"},
    {"template", "string"},
    {"stream", "bool"},
    {"raw", "bool"},
    {"truncate", "bool"},
    {"shift", "bool"},
    {"dimensions", "int"},
    {"options", "map[string]interface {}"},
    {"messages", "[]api.Message"},
};

bool is_of(const json& value, std::string_view go_type) {
  if (value.is_null()) return true;
  if (go_type == "string") return value.is_string();
  if (go_type == "bool") return value.is_boolean();
  if (go_type == "int") return value.is_number_integer();
  return go_type.starts_with("map") ? value.is_object() : value.is_array();
}

std::string_view kind_of(const json& value) {
  return value.is_boolean() ? "bool" : std::string_view(value.type_name());
}

[[noreturn]] void refuse_type(const json& value, std::string_view where, std::string_view type) {
  throw Refused(400, fmt::format("json: cannot unmarshal {} into Go {} of type {}", kind_of(value),
                                 where, type));
}

json parsed(std::string_view text) try {
  return json::parse(text);
} catch (const json::parse_error& e) {
  if (e.byte == 0 || e.byte > text.size()) throw Refused(400, "unexpected EOF");
  throw Refused(
      400, fmt::format("invalid character '{}' looking for beginning of value", text[e.byte - 1]));
}

bool flag_at(const json& body, const char* name, bool otherwise) {
  const auto found = body.find(name);
  return found != body.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

const Model* model_of(const json& body, const Catalogue& catalogue) {
  const std::string name = text_at(body, "model");
  if (name.empty()) throw Refused(400, "model is required");
  return catalogue.find(name);
}

json format_of(const json& body) {
  const auto found = body.find("format");
  if (found == body.end() || found->is_null() || *found == "") return nullptr;
  if (found->is_object() || *found == "json") return *found;
  throw Refused(500, fmt::format("invalid format: {}; expected \"json\" or a valid JSON Schema "
                                 "object",
                                 json(found->dump()).dump()));
}

// A model that can think does so unless it is told not to.
bool thinks(const json& body, const Model& model) {
  const auto found = body.find("think");
  if (found == body.end() || found->is_null()) return model.thinks;
  if (found->is_boolean()) return found->get<bool>();
  constexpr std::string_view kLevels[] = {"low", "medium", "high", "max"};
  if (found->is_string() && std::find(std::begin(kLevels), std::end(kLevels),
                                      found->get<std::string>()) != std::end(kLevels)) {
    return true;
  }
  throw Refused(400, fmt::format("invalid think value: {} (must be \"high\", \"medium\", \"low\", "
                                 "\"max\", true, or false)",
                                 found->dump()));
}

void read_messages(const json& body, Ask& ask) {
  const json messages = body.value("messages", json::array());
  for (const json& message : messages) {
    if (!message.is_object())
      refuse_type(message, "struct field ChatRequest.messages", "api.Message");
    for (const char* name : {"role", "content"}) {
      if (message.contains(name) && !is_of(message[name], "string")) {
        refuse_type(message[name], fmt::format("struct field ChatRequest.messages.{}", name),
                    "string");
      }
    }
    ask.question = text_at(message, "content");
    ask.prompt += fmt::format("<|{}|>\n{}<|end|>\n", text_at(message, "role"), ask.question);
  }
}

void read_prompt(const json& body, Ask& ask) {
  const std::string system = text_at(body, "system");
  if (flag_at(body, "raw", false) &&
      (!system.empty() || !text_at(body, "template").empty() || body.contains("context"))) {
    throw Refused(400, "raw mode does not support template, system, or context");
  }
  if (!text_at(body, "suffix").empty()) {
    throw Refused(400, fmt::format("{} does not support insert", ask.model->name));
  }
  ask.question = text_at(body, "prompt");
  if (ask.question.empty()) return;
  if (!system.empty()) ask.prompt = fmt::format("<|system|>\n{}<|end|>\n", system);
  ask.prompt += ask.question;
}

std::vector<std::string> input_of(const json& body) {
  const auto found = body.find("input");
  if (found == body.end() || found->is_null() || *found == "") return {};
  if (found->is_string()) return {found->get<std::string>()};
  const bool texts = found->is_array() && std::all_of(found->begin(), found->end(),
                                                      [](auto& item) { return item.is_string(); });
  if (!texts) throw Refused(400, "invalid input type");
  return found->get<std::vector<std::string>>();
}

}  // namespace

std::string text_at(const json& body, const char* name) {
  const auto found = body.find(name);
  return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

json body_of(std::string_view text, std::string_view type) {
  if (text.empty()) throw Refused(400, "missing request body");
  json body = parsed(text);
  if (!body.is_object()) refuse_type(body, "value", fmt::format("api.{}", type));
  for (const auto& [name, go_type] : kFields) {
    const auto found = body.find(name);
    if (found != body.end() && !is_of(*found, go_type)) {
      refuse_type(*found, fmt::format("struct field {}.{}", type, name), go_type);
    }
  }
  return body;
}

Ask ask_of(const json& body, bool chat, const Catalogue& catalogue) {
  Ask ask;
  ask.keep_alive = keep_alive_of(body);
  ask.model = model_of(body, catalogue);
  ask.name = text_at(body, "model");
  if (ask.model == nullptr) throw Refused(404, fmt::format("model '{}' not found", ask.name));
  if (ask.model->embeds) {
    throw Refused(400,
                  fmt::format("\"{}\" does not support {}", ask.name, chat ? "chat" : "generate"));
  }
  ask.chat = chat;
  chat ? read_messages(body, ask) : read_prompt(body, ask);
  ask.asks = !ask.prompt.empty();
  ask.thinks = thinks(body, *ask.model);
  if (ask.thinks && !ask.model->thinks) {
    throw Refused(400, fmt::format("\"{}\" does not support thinking", ask.name));
  }
  ask.stream = flag_at(body, "stream", true);
  ask.truncates = flag_at(body, "truncate", true);
  ask.options = options_of(body);
  ask.format = format_of(body);
  return ask;
}

EmbedAsk embed_ask_of(const json& body, const Catalogue& catalogue) {
  EmbedAsk ask;
  ask.keep_alive = keep_alive_of(body);
  ask.input = input_of(body);
  ask.model = model_of(body, catalogue);
  if (ask.model == nullptr) {
    throw Refused(
        404, fmt::format("model \"{}\" not found, try pulling it first", text_at(body, "model")));
  }
  const auto dimensions = body.find("dimensions");
  if (dimensions != body.end() && dimensions->is_number_integer()) {
    ask.dimensions = static_cast<std::size_t>(std::max<std::int64_t>(0, *dimensions));
  }
  ask.truncates = flag_at(body, "truncate", true);
  ask.options = options_of(body);
  return ask;
}

}  // namespace ollama_double
