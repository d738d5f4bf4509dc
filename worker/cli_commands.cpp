#include "worker/cli_commands.hpp"

#include <CLI/CLI.hpp>

#include "worker/commands.hpp"

namespace worker {
namespace {

void none(CLI::App& /*app*/, Options& /*o*/) {}
CLI::Option* json_flag(CLI::App& app, Options& o) {
  return app.add_flag("--json", o.json, "for machines");
}
void json(CLI::App& app, Options& o) { json_flag(app, o); }
void ids(CLI::App& app, Options& o) {
  app.add_option("ID", o.arguments, "jobs, as `queue dead list` names them");
  app.add_flag("--all", o.all, "all dead jobs");
}
void file(CLI::App& app, Options& o) {
  app.add_option("FILE", o.arguments, "a file, or - for stdin");
}

void key(CLI::App& app, Options& o) {
  app.add_option("KEY", o.arguments, "the first digits of a key, as --top shows them")->required();
  json(app, o);
}
void texts(CLI::App& app, Options& o) {
  app.add_option("FILE", o.arguments, "texts, a line each, or reflections as JSON; - for stdin")
      ->required()
      ->expected(1);
  json(app, o);
}
void invalidate(CLI::App& app, Options& o) {
  app.add_option("--stage", o.stage, "stage1, stage2 or embedding")->type_name("S");
  app.add_option("--model", o.model, "made by this model; without a tag, by any of its tags")
      ->type_name("M");
  app.add_option("--owner", o.owner, "of this owner, with the history kept of them")
      ->type_name("O");
  app.add_option("--older-than", o.older_than, "made longer ago: 90s, 15m, 12h, 30d")
      ->type_name("T");
}

void run(CLI::App& app, Options& o) {
  app.add_flag("--drain", o.drain, "end when nothing is left to do, exit 0");
  app.add_option("--once", o.once, "accept at most N elements, settle them, end")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40).description(""));
}
void enrich(CLI::App& app, Options& o) {
  app.add_option("TEXT", o.arguments, "what was written, or - for stdin");
  app.add_flag("--explain", o.explain, "instead, which cue moved what in Stage 1");
  json(app, o);
}
void push(CLI::App& app, Options& o) {
  app.add_option("--text", o.text, "one reflection")->type_name("T");
  app.add_option("--sid", o.sid, "whose it is; sid_... is a guest")->type_name("S");
  file(app, o);
}
void show(CLI::App& app, Options& o) {
  app.add_option("RID", o.arguments, "the reflection's id")->required();
  app.add_option("--sid", o.sid, "needed for a guest's (sid_...)")->type_name("S");
  app.add_option("--wait", o.wait, "wait for a final status this long")->type_name("SECONDS");
  app.add_flag("--brief", o.brief, "one line: feeling, valence, arousal, status");
  json(app, o);
}
void dead_show(CLI::App& app, Options& o) {
  app.add_option("ID", o.arguments, "the job")->required();
  app.add_flag("--payload", o.payload, "print the element's bytes, which are private");
}
void cache_stats(CLI::App& app, Options& o) {
  app.add_flag("-v,--verbose", o.verbose, "reasons and times");
  CLI::Option* machines = json_flag(app, o);
  app.add_flag("--prometheus", o.prometheus, "for a text collector")->excludes(machines);
  app.add_flag("--watch", o.watch, "again every 2 s until Ctrl-C");
  app.add_option("--top", o.top, "the N most popular entries")
      ->type_name("N")
      ->check(CLI::Range(0, 1000).description(""));
}
void config(CLI::App& app, Options& o) {
  app.add_flag("--check", o.check, "only say whether it is good");
  json(app, o);
}
void tune(CLI::App& app, Options& o) {
  app.add_flag("--apply", o.apply, "write it down for auto");
  app.add_option("--threads", o.threads,
                 "try these counts, such as 4,6,8; needed for a server on "
                 "another machine")
      ->type_name("LIST");
  json(app, o);
}

constexpr Command kCommands[] = {
    {"run", "Enrich reflections from the queue until told to stop.",
     "enrichment-worker run --embedded", run, run_worker, true},
    {"enrich", "Run one text through both stages and print the document; needs no Redis.",
     "enrichment-worker enrich \"Got the offer letter today!\"", enrich, enrich_text, true},
    {"push", "Put one text, or JSON lines of reflections, into the queue; prints their rids.",
     "enrichment-worker push --text \"Long day, short patience.\"", push, push_reflections},
    {"show", "Print the stored document of a reflection.",
     "enrichment-worker show refl_1760937985642_awea6h1dg --wait 30", show, show_reflection},
    {"queue", "Say what waits, runs and died; alone the same as `queue status`.",
     "enrichment-worker queue", json, queue_status},
    {"queue status", "Count what waits, runs and died.", "enrichment-worker queue status --json",
     json, queue_status},
    {"queue pause", "Let no worker take anything new.", "enrichment-worker queue pause", none,
     queue_pause},
    {"queue resume", "Let workers take new jobs again.", "enrichment-worker queue resume", none,
     queue_resume},
    {"queue audit", "Find and mend bodies without a set, and sets without a body.",
     "enrichment-worker queue audit", json, queue_audit},
    {"queue dead", "Look after jobs that could not be processed.",
     "enrichment-worker queue dead list", none},
    {"queue dead list", "List dead jobs, latest first.", "enrichment-worker queue dead list", json,
     queue_dead_list},
    {"queue dead show", "Show one dead job.", "enrichment-worker queue dead show 1760937985642000",
     dead_show, queue_dead_show},
    {"queue dead retry", "Put dead jobs back, counted anew.",
     "enrichment-worker queue dead retry --all", ids, queue_dead_retry},
    {"queue dead drop", "Remove dead jobs for good.",
     "enrichment-worker queue dead drop 1760937985642000", ids, queue_dead_drop},
    {"cache-stats", "Show what the cache is doing; a running worker's counts are up to 2 s behind.",
     "enrichment-worker cache-stats -v", cache_stats, show_cache_stats},
    {"cache", "Look after the cache.", "enrichment-worker cache purge-expired", none},
    {"cache clear", "Remove all answers.", "enrichment-worker cache clear", none, cache_clear},
    {"cache purge-expired", "Remove answers whose time is over.",
     "enrichment-worker cache purge-expired", none, cache_purge_expired},
    {"cache trim", "Bring the file under its size limit now.", "enrichment-worker cache trim", none,
     cache_trim},
    {"cache verify", "Check every entry; removes those that are damaged, exit 1 if there are any.",
     "enrichment-worker cache verify", json, cache_verify},
    {"cache invalidate",
     "Remove some answers; of several conditions all must hold. --owner alone takes the history, "
     "too.",
     "enrichment-worker cache invalidate --model phi3 --older-than 7d", invalidate,
     cache_invalidate},
    {"cache warm", "Run texts through both stages ahead of time.",
     "enrichment-worker cache warm texts.jsonl", texts, cache_warm, true},
    {"cache zero-stats", "Start counting anew.", "enrichment-worker cache zero-stats", none,
     cache_zero_stats},
    {"cache inspect", "Show one entry.", "enrichment-worker cache inspect 4f22c0de", key,
     cache_inspect},
    {"cache explain", "Show what makes a reflection's keys, and how the nearest entry differs.",
     "enrichment-worker cache explain reflection.json", texts, cache_explain, true},
    {"metrics", "Show live timings and counters of the running worker.",
     "enrichment-worker metrics", json, show_metrics},
    {"doctor", "Check everything `run` needs and say what to do.", "enrichment-worker doctor", json,
     run_doctor, true},
    {"tune",
     "Measure thread counts with the real model and propose the best; loads it once for each.",
     "enrichment-worker tune --apply", tune, tune_threads},
    {"config", "Print every setting and where it comes from.", "enrichment-worker config", config,
     show_config, true},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace worker
