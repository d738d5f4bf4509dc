// Fuzzes what reads Ollama's answers. An input is the bytes of a stream; however the network cuts
// them, what comes of them is the same.
#include <cstdint>
#include <string_view>

#include "infra/chat_stream.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using infra::ChatOutcome;
using infra::ChatReply;

ChatReply read_in_pieces(std::string_view stream, std::size_t piece) {
  infra::ChatStream reader;
  for (std::size_t at = 0; at < stream.size(); at += piece) {
    if (!reader.feed(stream.substr(at, piece))) break;
  }
  return std::move(reader).finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view stream(reinterpret_cast<const char*>(data), size);
  const ChatReply whole = read_in_pieces(stream, size + 1);
  require((whole.outcome == ChatOutcome::done) == whole.message.empty(),
          "whatever is no answer says why");
  require(whole.outcome != ChatOutcome::done || !whole.text.empty(), "an answer is not empty");
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}}) {
    const ChatReply cut = read_in_pieces(stream, piece);
    require(cut.outcome == whole.outcome, "the outcome does not depend on the pieces");
    require(cut.text == whole.text, "the text does not depend on the pieces");
    require(cut.figures.tokens == whole.figures.tokens, "nor do the figures");
  }
  return 0;
}
