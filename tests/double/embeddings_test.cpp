#include "tests/double/embeddings.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "tests/double/raw_client.hpp"

using nlohmann::json;
using ollama_double::embedding_of;
using ollama_double::OllamaDouble;
using ollama_double::post;

namespace {

double product(const std::vector<float>& a, const std::vector<float>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

}  // namespace

TEST_CASE("double: embeddings have length 1, whatever the text") {
  for (const char* text : {"I feel lonely", "", "!?", "\xF0\x9F\x98\x80", "the", "a b c d e f g"}) {
    for (const std::size_t dimensions : {0UL, 1UL, 2UL, 17UL, 384UL, 1000UL}) {
      CAPTURE(text);
      CAPTURE(dimensions);
      const auto vector = embedding_of(text, dimensions);
      CHECK(vector.size() == (dimensions == 0 || dimensions > 384 ? 384 : dimensions));
      CHECK(product(vector, vector) == doctest::Approx(1.0));
      CHECK(vector == embedding_of(text, dimensions));
    }
  }
}

TEST_CASE("double: texts that share words are near each other, others are not") {
  const auto near = [](const char* a, const char* b) {
    return product(embedding_of(a), embedding_of(b));
  };
  CHECK(near("I feel lonely tonight", "I feel so lonely tonight") > 0.9);
  CHECK(near("I feel lonely tonight", "Tonight, I FEEL lonely!") > 0.9);
  CHECK(near("lonely", "loneliness") > 0.2);
  CHECK(std::abs(near("I feel lonely tonight", "the exam went very well")) < 0.2);
}

TEST_CASE("double: /api/embed answers with a vector for each text") {
  const OllamaDouble server({});
  const struct {
    json input;
    std::size_t vectors;
  } rows[] = {{"x", 1}, {{"x", "y"}, 2}, {"", 0}, {json::array(), 0}, {nullptr, 0}};
  for (const auto& row : rows) {
    CAPTURE(row.input.dump());
    const json reply =
        post(server, "/api/embed",
             {{"model", "nomic-embed-text"}, {"input", row.input}, {"dimensions", 8}})
            .json();
    CHECK(reply["model"] == "nomic-embed-text");
    CHECK(reply["embeddings"].size() == row.vectors);
    if (row.vectors > 0) CHECK(reply["embeddings"][0].size() == 8);
  }
  const json legacy =
      post(server, "/api/embeddings", {{"model", "nomic-embed-text"}, {"prompt", "x"}}).json();
  CHECK(legacy["embedding"].size() == 384);
}
