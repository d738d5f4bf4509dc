#include "worker/cli.hpp"

#include <doctest/doctest.h>

#include "worker/exit_code.hpp"

using worker::EndNow;
using worker::Options;

namespace {

std::variant<Options, EndNow> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "enrichment-worker");
  return worker::parse_command_line(static_cast<int>(words.size()), words.data());
}

Options options(const std::vector<const char*>& words) {
  auto parsed = parse(words);
  if (const auto* end = std::get_if<EndNow>(&parsed)) INFO(end->text);
  REQUIRE(std::holds_alternative<Options>(parsed));
  return std::get<Options>(parsed);
}

EndNow end_of(const std::vector<const char*>& words) {
  auto parsed = parse(words);
  REQUIRE(std::holds_alternative<EndNow>(parsed));
  return std::get<EndNow>(parsed);
}

}  // namespace

TEST_CASE("cli: every command is there, with a help text that has an example") {
  for (const std::string& words : worker::command_names()) {
    CAPTURE(words);
    std::vector<std::string> parts;
    for (std::size_t start = 0, blank = 0; blank != std::string::npos; start = blank + 1) {
      blank = words.find(' ', start);
      parts.push_back(words.substr(start, blank - start));
    }
    std::vector<const char*> line;
    for (const auto& part : parts) line.push_back(part.c_str());
    line.push_back("--help");
    const auto help = end_of(line);
    CHECK(help.exit_code == 0);
    CHECK(help.text.find("Example:\n  enrichment-worker ") != std::string::npos);
    CHECK(help.text.find("Usage: enrichment-worker " + words) != std::string::npos);
  }
}

TEST_CASE("cli: the commands of the contract") {
  for (const std::vector<const char*>& line :
       std::vector<std::vector<const char*>>{{"run"},
                                             {"run", "--drain"},
                                             {"run", "--once", "5"},
                                             {"enrich", "text"},
                                             {"enrich", "-"},
                                             {"enrich"},
                                             {"push", "--text", "T", "--sid", "S"},
                                             {"push", "file"},
                                             {"push", "-"},
                                             {"show", "R", "--sid", "S", "--wait", "2.5"},
                                             {"queue"},
                                             {"queue", "status"},
                                             {"queue", "pause"},
                                             {"queue", "resume"},
                                             {"queue", "audit"},
                                             {"queue", "dead", "list"},
                                             {"queue", "dead", "show", "1"},
                                             {"queue", "dead", "retry", "1", "2"},
                                             {"queue", "dead", "drop", "--all"},
                                             {"cache-stats", "-v", "--top", "3"},
                                             {"cache-stats", "--json"},
                                             {"cache-stats", "--prometheus"},
                                             {"cache-stats", "--watch"},
                                             {"cache", "clear"},
                                             {"cache", "purge-expired"},
                                             {"cache", "trim"},
                                             {"cache", "verify"},
                                             {"cache", "invalidate"},
                                             {"cache", "warm", "F"},
                                             {"cache", "zero-stats"},
                                             {"cache", "inspect", "K"},
                                             {"cache", "explain", "F"},
                                             {"metrics", "--json"},
                                             {"doctor", "--json"},
                                             {"tune", "--apply", "--json", "--threads", "4,6"},
                                             {"config", "--check"}}) {
    CAPTURE(line.front());
    CHECK(options(line).command.starts_with(line.front()));
  }
  CHECK(options({"queue", "dead", "retry", "1", "2"}).command == "queue dead retry");
  CHECK(options({"queue", "dead", "retry", "1", "2"}).arguments.size() == 2);
  CHECK(options({"run", "--once", "5"}).once == 5);
  CHECK(options({"show", "R", "--wait", "2.5"}).wait == 2.5);
}

TEST_CASE("cli: global options stand before or after the command") {
  for (const auto& line :
       {std::vector<const char*>{"--embedded", "--set", "a.b=1", "--config", "F", "--log-level",
                                 "debug", "queue", "status"},
        std::vector<const char*>{"queue", "status", "--embedded", "--set", "a.b=1", "--config", "F",
                                 "--log-level", "debug"}}) {
    const auto parsed = options(line);
    CHECK(parsed.config.file == "F");
    const auto& set = parsed.config.assignments;
    CHECK(std::find(set.begin(), set.end(), "a.b=1") != set.end());
    CHECK(std::find(set.begin(), set.end(), "queue.url=embedded") != set.end());
    CHECK(std::find(set.begin(), set.end(), "log.level=debug") != set.end());
  }
  const auto twice = options({"--set", "a=1", "run", "--set", "b=2"});
  CHECK(twice.config.assignments == std::vector<std::string>{"a=1", "b=2"});
  CHECK(options({"--set", "a=1", "enrich", "text"}).arguments == std::vector<std::string>{"text"});
}

TEST_CASE("cli: mistakes are one line with what was probably meant, exit code 2") {
  const struct {
    std::vector<const char*> line;
    const char* said;
  } rows[] = {
      {{"runn"}, "unknown command 'runn'; did you mean run?"},
      {{"cache", "claer"}, "unknown command 'claer'; did you mean clear?"},
      {{"queue", "dead", "lst"}, "did you mean list?"},
      {{"run", "--drian"}, "unknown option '--drian'; did you mean --drain?"},
      {{"run", "--embeded"}, "did you mean --embedded?"},
      {{"--verson"}, "did you mean --version?"},
      {{"zzzzzz"}, "unknown command 'zzzzzz'"},
      {{"run", "--once", "x"}, "--once"},
      {{"run", "--once"}, "--once"},
      {{"run", "--once", "-1"}, "--once"},
      {{"show"}, "RID"},
      {{"cache"}, "cache needs one of: clear"},
      {{"queue", "dead"}, "queue dead needs one of: list"},
      {{"cache-stats", "--json", "--prometheus"}, "excludes"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.said);
    const auto mistake = end_of(row.line);
    CAPTURE(mistake.text);
    CHECK(mistake.exit_code == worker::kExitUsage);
    CHECK(mistake.text.find(row.said) != std::string::npos);
    CHECK(std::count(mistake.text.begin(), mistake.text.end(), '\n') == 1);
  }
}

TEST_CASE("cli: nothing at all shows the help as a mistake; --help and --version are none") {
  CHECK(end_of({}).exit_code == worker::kExitUsage);
  CHECK(end_of({}).text.find("cache-stats") != std::string::npos);
  CHECK(end_of({"--help"}).exit_code == 0);
  CHECK(end_of({"--version"}).text.starts_with("enrichment-worker "));
}
