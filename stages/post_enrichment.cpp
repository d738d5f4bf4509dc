#include "stages/post_enrichment.hpp"

#include "infra/json_writer.hpp"
#include "stages/congruence.hpp"
#include "stages/crisis_copy.hpp"
#include "stages/labels.hpp"
#include "stages/profile.hpp"

namespace stages {
namespace {

using infra::JsonWriter;

template <typename Texts>
void put_texts(JsonWriter& json, std::string_view name, const Texts& texts) {
  json.name(name).open_array();
  for (const auto& text : texts) json.text(text);
  json.close_array();
}

void put_style(JsonWriter& json, std::string_view voice, std::string_view tempo) {
  json.name("style").open_object();
  json.name("voice").text(voice).name("tempo").text(tempo).close_object();
}

}  // namespace

std::string post_enrichment(const Analysis& analysis, const Content& content) {
  const auto causes = uncontradicted(analysis.invoked, analysis.expressed);
  constexpr std::size_t kUsual = 1'024;
  JsonWriter json(kUsual);
  json.open_object();
  put_texts(json, "poems", content.poem);
  put_texts(json, "tips", content.tips);
  put_style(json, analysis.valence > 0.5 ? "warm" : "grounded",
            name_of(level_of(analysis.arousal)));
  json.name("closing_line").text(content.closing + ' ' + std::string(kClosingSuffix));
  json.name("tags").open_array();
  const auto put_tag = [&](std::string_view word) { json.text(std::string("#").append(word)); };
  put_tag(analysis.state ? analysis.state->primary() : std::string_view(kNeutral));
  put_tag(causes.empty() ? "moment" : std::string_view(causes.front()));
  put_tag(analysis.expressed.empty() ? "quiet" : std::string_view(analysis.expressed.front()));
  json.close_array();
  json.name("crisis").boolean(false);
  return json.close_object().take();
}

std::string crisis_post_enrichment(const Analysis& analysis, const Helplines& helplines) {
  const CrisisCopy copy = crisis_copy(analysis.signals, helplines);
  JsonWriter json;
  json.open_object();
  json.name("poems").open_array().close_array();
  put_texts(json, "tips", copy.lines);
  put_style(json, "grounded", "low");
  json.name("closing_line").text(copy.closing);
  json.name("tags").open_array().close_array();
  json.name("crisis").boolean(true);
  return json.close_object().take();
}

}  // namespace stages
