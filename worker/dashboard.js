"use strict";
// Put into dashboard.html when the program is built. CMake takes a dollar before a less-than sign
// for its own: never write one.
const at = (id) => document.getElementById(id);
const PERIOD = 2000;     // between two looks
const PATIENCE = 5000;   // for one answer
const MOST_DEAD = 20;    // shown; the rest is counted

// ---- words ----
const whole = new Intl.NumberFormat("en");
const number = (n) => n === undefined || n === null ? "–"
  : n >= 1e6 ? (n / 1e6).toFixed(1) + " M" : n >= 1e5 ? Math.round(n / 1e3) + " k" : whole.format(n);
const percent = (share) => (100 * share).toFixed(share > 0.9995 || share === 0 ? 0 : 1) + " %";
function time(s) {
  if (s < 1e-3) return (s * 1e6).toFixed(0) + " µs";
  if (s < 1) return (s * 1e3).toFixed(s < 0.01 ? 1 : 0) + " ms";
  if (s < 100) return s.toFixed(1) + " s";
  if (s < 7200) return Math.floor(s / 60) + " min";
  if (s < 172800) return (s / 3600).toFixed(1) + " h";
  return Math.floor(s / 86400) + " days";
}
const bytes = (n) => n === 0 ? "text is gone" : n < 1024 ? n + " B" : (n / 1024).toFixed(1) + " KiB";

// ---- small pieces ----
function say(id, text, tone) {
  const e = at(id);
  if (e.textContent !== String(text)) e.textContent = text;
  if (tone !== undefined) {
    for (const t of ["good", "warn", "bad", "soft"]) e.classList.toggle(t, t === tone);
  }
}
function element(tag, attributes, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) e.setAttribute(name, value);
  e.append(...children);
  return e;
}
// Keeps the pieces of a bar, so that they move instead of jump.
function bar(e, parts) {
  while (e.children.length < parts.length) e.append(element("i"));
  parts.forEach(([name, share], i) => {
    e.children[i].className = name;
    e.children[i].style.width = (100 * share).toFixed(2) + "%";
  });
}
// The rows of a name, a bar and a figure; those of before are used again.
function rows(id, list) {
  const e = at(id);
  while (e.children.length > 3 * list.length) e.lastChild.remove();
  while (e.children.length < 3 * list.length) {
    e.append(element("span"), element("span", {class: "bar"}), element("span"));
  }
  list.forEach(([name, parts, figure], i) => {
    e.children[3 * i].textContent = name;
    bar(e.children[3 * i + 1], parts);
    e.children[3 * i + 2].textContent = figure;
  });
}

// ---- sections ----
function showHead(s) {
  const model = s.model || {};
  if (!s.ready) say("state", s.reason || "not ready", "warn");
  else if (s.queue && s.queue.paused) say("state", "paused", "warn");
  else if (model.breaker === "open") say("state", "working without the model", "warn");
  else say("state", "ready", "good");
  say("about", "version " + s.version + " · up " +
    (s.uptime_seconds < 100 ? s.uptime_seconds + " s" : time(s.uptime_seconds)) +
    (s.queue ? " · " + s.queue.workers + (s.queue.workers === 1 ? " worker" : " workers") : "") +
    (s.queue_error ? " · " + s.queue_error : ""));
  document.title = (s.queue && s.queue.dead > 0 ? "(" + s.queue.dead + " dead) " : "") +
    "enrichment-worker";
}
function showQueue(s) {
  const q = s.queue || {};
  for (const name of ["waiting", "in_flight", "delayed", "cold"]) say(name, number(q[name]));
  say("dead-count", number(q.dead), q.dead > 0 ? "bad" : "");
  say("waiting-note", q.paused ? "paused" : "not taken yet");
  say("in_flight-note", q.oldest_ms > 0 ? "oldest " + time(q.oldest_ms / 1000) : "being worked on");
}
function showThroughput(recent) {
  const done = recent.finished;
  const perMinute = 60 / recent.step_seconds;
  say("rate", number(done.slice(-perMinute).reduce((a, b) => a + b, 0)));
  const steps = done.slice(0, -1);  // the last is not over
  const most = Math.max(...steps);
  say("peak", most > 0 ? "peak " + number(Math.round(most * perMinute)) + " a minute" : "");
  const x = (i) => (590 * i / (steps.length - 1)).toFixed(1);
  const y = (n) => (72 - 68 * n / Math.max(most, 1)).toFixed(1);
  const line = steps.map((n, i) => x(i) + "," + y(n)).join("L");
  const [area, edge] = at("spark").children;
  edge.setAttribute("d", "M" + line);
  area.setAttribute("d", "M0,72L" + line + "L590,72Z");
}
function showCache(c) {
  say("hit-rate", c.lookups > 0 ? percent(c.hit_rate) : "–");
  say("saved", time(c.time_saved_seconds));
  const names = {stage1: "Stage 1", stage2: "Stage 2", embedding: "Embedding"};
  rows("stages", Object.entries(c.by_stage).map(([name, s]) => {
    const of = Math.max(1, s.lookups);
    return [names[name] || name,
      ["memory", "disk", "coalesced"].map((tier) => ["i-" + tier, s.hits[tier] / of]),
      s.lookups > 0 ? percent(s.hit_rate) + " of " + number(s.lookups) : "–"];
  }));
}
const STEPS = [["wait", "Wait"], ["stage1_hit", "Stage 1, cached"],
  ["stage1_made", "Stage 1, made"], ["stage2_hit", "Stage 2, cached"],
  ["stage2_made", "Stage 2, made"], ["write_back", "Write-back"], ["job", "Whole job"]];
const SHARES = [["i-wait", "wait", ["wait"]], ["i-one", "stage 1", ["stage1_hit", "stage1_made"]],
  ["i-two", "stage 2", ["stage2_hit", "stage2_made"]], ["i-write", "write-back", ["write_back"]]];
// Where a duration lies between 1 µs and 10 min, in percent, each decade as wide as the next.
const place = (s) => Math.min(100, Math.max(0, 100 * (Math.log10(Math.max(s, 1e-6)) + 6) / 8.78));
function showTimes(operations) {
  const spent = SHARES.map(([, , steps]) => steps.reduce(
    (sum, step) => sum + (operations[step] ? operations[step].total_seconds : 0), 0));
  const all = spent.reduce((a, b) => a + b, 0);
  bar(at("shares"), SHARES.map(([look], i) => [look, all > 0 ? spent[i] / all : 0]));
  const words = SHARES.map(([, name], i) => name + " " + (all > 0 ? percent(spent[i] / all) : "–"));
  at("shares").setAttribute("aria-label", words.join(", "));
  const legend = at("shares-legend");
  while (legend.children.length < SHARES.length) {
    legend.append(element("li", {}, element("i"), element("span"), " ", element("b")));
  }
  SHARES.forEach(([look, name], i) => {
    const [dot, label, figure] = legend.children[i].children;
    dot.className = look;
    label.textContent = name;
    figure.textContent = all > 0 ? percent(spent[i] / all) : "–";
  });
  const body = at("latency").tBodies[0];
  if (body.rows.length === 0) {
    for (const [s, name] of [[1e-6, "1 µs"], [1e-3, "1 ms"], [1, "1 s"], [600, "10 min"]]) {
      const mark = element("span", {}, name);
      mark.style.left = place(s) + "%";
      at("scale").append(mark);
    }
    for (const [, name] of STEPS) {
      const track = element("span", {class: "track"}, element("i"), element("i"));
      body.append(element("tr", {}, element("th", {scope: "row"}, name),
        element("td", {class: "range", "aria-hidden": "true", title: "half of them to 99 %"}, track),
        element("td", {class: "count"}), element("td"), element("td"), element("td")));
    }
  }
  STEPS.forEach(([key], i) => {
    const o = operations[key];
    const cells = body.rows[i].cells;
    const any = o !== undefined && o.count > 0;
    const [span, middle] = cells[1].firstChild.children;
    span.hidden = middle.hidden = !any;
    if (any) {
      span.style.left = middle.style.left = place(o.p50_seconds) + "%";
      span.style.width = Math.max(1, place(o.p99_seconds) - place(o.p50_seconds)) + "%";
    }
    cells[2].textContent = any ? number(o.count) : "–";
    ["p50_seconds", "p95_seconds", "p99_seconds"].forEach((p, j) => {
      cells[3 + j].textContent = any ? time(o[p]) : "–";
    });
  });
}
function showModel(s) {
  const model = s.model || {};
  const count = (name) => s.counts[name] || 0;
  say("model", (model.name || "–") + (model.reachable === false ? ", away" : ""),
    model.reachable === false ? "warn" : "");
  say("breaker", {closed: "closed", open: "open", half_open: "trying again"}[model.breaker] || "–",
    model.breaker === "closed" ? "" : "warn");
  for (const stage of [1, 2]) {
    const o = s.operations["stage" + stage + "_per_token"];
    say("speed" + stage, o && o.p50_seconds > 0 ? (1 / o.p50_seconds).toFixed(1) + " tokens/s" : "–");
  }
  say("tokens", number(count("stage1_tokens_out") + count("stage2_tokens_out")));
  say("reloads", number(count("model_reloaded")));
  say("lease", s.in_flight.length > 0 ? time(s.lease_age_ms / 1000) : "–");
  say("fencing", number(count("fencing_refused")));
  say("leases-lost", number(count("job_lost")));
  say("retried", number(count("job_retried")));
  say("fallback", number(count("job_complete_with_fallback")));
  say("upgrade", number(s.queue ? s.queue.upgrade : undefined));
}
function showFeelings(feelings) {
  const list = Object.entries(feelings).sort((a, b) => b[1] - a[1]);
  const most = list.length > 0 ? list[0][1] : 1;
  rows("feelings", list.map(([name, n]) => [name, [["i-count", n / most]], number(n)]));
  at("no-feelings").hidden = list.length > 0;
}

// ---- dead letters ----
let deadShown = "";
function showDead(jobs, all, allowed) {
  const now = JSON.stringify([jobs, all, allowed]);
  if (now === deadShown) return;  // nobody loses the button that has the focus
  deadShown = now;
  const body = at("dead").tBodies[0];
  const kept = new Map([...body.rows].map((row) => [row.dataset.id, row]));
  body.replaceChildren(...jobs.map((job) => kept.get(job.id) || deadRow(job)));
  for (const button of document.querySelectorAll("button[data-do]")) {
    button.disabled = !allowed || (button.dataset.do === "retry" && button.dataset.bytes === "0");
  }
  at("dead").hidden = at("all-actions").hidden = jobs.length === 0;
  at("no-dead").hidden = jobs.length > 0 && allowed && all <= jobs.length;
  say("no-dead", jobs.length === 0 ? "None." : !allowed
    ? "Set admin.token in the configuration to retry or drop from here."
    : "and " + number(all - jobs.length) + " more");
}
function deadRow(job) {
  const act = (what, words) => element("button",
    {type: "button", "data-do": what, "data-id": job.id, "data-bytes": job.bytes,
      "aria-label": words + " job " + job.id}, words);
  const row = element("tr", {"data-id": job.id},
    element("td", {}, new Date(job.died_ms).toLocaleString("en-GB",
      {day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"})),
    element("td", {class: "reason"}, job.reason || "no reason kept", " ", element("code", {}, job.id)),
    element("td", {}, bytes(job.bytes)),
    element("td", {class: "acts"}, element("span", {class: "actions"}, act("retry", "Retry"),
      act("drop", "Drop"))));
  return row;
}
let token = "";  // in memory only
function asked(what, dangerous) {
  const dialog = at("ask");
  say("ask-what", what);
  at("ask-yes").className = dangerous ? "danger" : "main";
  say("ask-yes", dangerous ? "Drop" : "Retry");
  at("ask-token").hidden = token !== "";
  at("token").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((decided) => {
    at("ask-no").onclick = () => dialog.close("no");
    dialog.querySelector("form").onsubmit = () => dialog.close("yes");
    dialog.onclose = () => {
      if (dialog.returnValue === "yes" && token === "") token = at("token").value;
      at("token").value = "";
      decided(dialog.returnValue === "yes");
    };
  });
}
async function change(button) {
  const drop = button.dataset.do === "drop";
  const all = button.dataset.all === "1";
  if (drop || token === "") {
    const what = drop ? (all ? "Drop all dead jobs for good?" : "Drop this job for good?")
      : (all ? "Try all dead jobs again?" : "Try this job again?");
    if (!await asked(what, drop)) return;
  }
  try {
    const answer = await fetch("/api/dead/" + button.dataset.do, {
      method: "POST", signal: AbortSignal.timeout(PATIENCE),
      headers: {"Authorization": "Bearer " + token, "Content-Type": "application/json"},
      body: JSON.stringify(all ? {all: true} : {id: button.dataset.id})});
    const result = await answer.json();
    if (answer.status === 401) token = "";
    if (!answer.ok) say("told", result.error, "bad");
    else say("told", drop ? number(result.dropped) + " dropped" : number(result.retried) + " put back",
      "good");
  } catch (problem) {
    say("told", "The worker does not answer.", "bad");
  }
  look();
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) change(button);
});

// ---- the loop ----
async function get(path) {
  const answer = await fetch(path, {signal: AbortSignal.timeout(PATIENCE)});
  if (!answer.ok) throw new Error(path + " answers " + answer.status);
  return answer.json();
}
let seen = null;   // when the worker answered last
let next = 0;      // the timer
let looking = false;
async function look() {
  clearTimeout(next);
  if (looking || document.hidden) return;
  looking = true;
  try {
    const [stats, cache] = await Promise.all([get("/api/stats"), get("/api/cache/stats")]);
    const all = stats.queue ? stats.queue.dead : 0;
    const dead = all > 0 ? (await get("/api/dead?limit=" + MOST_DEAD)).jobs : [];
    showHead(stats);
    showQueue(stats);
    showThroughput(stats.recent);
    showCache(cache);
    showTimes(stats.operations);
    showModel(stats);
    showFeelings(stats.recent.feelings);
    showDead(dead, all, stats.changes_allowed);
    seen = new Date();
    document.body.classList.remove("lost");
  } catch (problem) {
    document.body.classList.add("lost");
    say("state", "lost the worker" + (seen ? ", last seen " + seen.toLocaleTimeString("en-GB") : ""),
      "bad");
  }
  looking = false;
  next = setTimeout(look, PERIOD);
}
document.addEventListener("visibilitychange", look);
look();
