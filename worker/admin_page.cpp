#include "worker/admin_page.hpp"

namespace worker {

const std::string_view kAdminPage = R"html(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>enrichment-worker</title>
<style>
:root { color-scheme: light dark; --line: #8884; --soft: #888; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .3rem; }
#state { color: var(--soft); margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: .25rem .5rem; border-bottom: 1px solid var(--line);
  font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
th { color: var(--soft); font-weight: normal; }
</style>
</head>
<body>
<h1>enrichment-worker</h1>
<p id="state" role="status">loading</p>
<h2>Jobs</h2><table id="counts"></table>
<h2>Time</h2><table id="times"></table>
<h2>Cache</h2><table id="cache"></table>
<script>
"use strict";
const cell = (tag, text) => { const e = document.createElement(tag); e.textContent = text; return e; };
function fill(id, head, rows) {
  const table = document.getElementById(id);
  table.replaceChildren();
  for (const [tag, cells] of [["th", head], ...rows.map((r) => ["td", r])]) {
    const tr = document.createElement("tr");
    tr.append(...cells.map((text) => cell(tag, text)));
    table.append(tr);
  }
}
const time = (s) => s < 0.001 ? (s * 1e6).toFixed(0) + " µs" : s < 1 ? (s * 1e3).toFixed(1) + " ms"
  : s.toFixed(1) + " s";
async function refresh() {
  const state = document.getElementById("state");
  try {
    const [stats, cache] = await Promise.all(
      ["/api/stats", "/api/cache/stats"].map((path) => fetch(path).then((r) => r.json())));
    state.textContent = (stats.ready ? "ready" : stats.reason) + " · " + stats.in_flight.length +
      " in flight · version " + stats.version + " · up " + stats.uptime_seconds + " s";
    fill("counts", ["event", "count"], Object.entries(stats.counts));
    fill("times", ["operation", "count", "p50", "p95", "p99"], Object.entries(stats.operations).map(
      ([name, o]) => [name, o.count, time(o.p50_seconds), time(o.p95_seconds), time(o.p99_seconds)]));
    fill("cache", ["stage", "lookups", "hits", "hit rate", "entries", "time saved"],
      Object.entries(cache.by_stage).map(([name, s]) => [name, s.lookups, s.hits.total,
        (100 * s.hit_rate).toFixed(1) + " %", s.entries, time(s.time_saved_seconds)]));
  } catch (problem) {
    state.textContent = "the worker does not answer";
  }
  setTimeout(refresh, 2000);
}
refresh();
</script>
</body>
</html>
)html";

}  // namespace worker
