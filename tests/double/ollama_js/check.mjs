// Talks to the double as programs that use Ollama do, through the official JavaScript client:
//   node check.mjs OLLAMA_DOUBLE
// What the client reads without complaint, and the types its documentation promises, is evidence
// that nobody who wrote the double could make up.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Ollama } from "ollama";

const program = process.argv[2];
const options = ["--port", "0", "--thinking-model", "qwen3", "--parallel", "2", "--load-ms", "20"];
const double = spawn(program, options, { stdio: ["ignore", "pipe", "inherit"] });
process.on("exit", () => double.kill());
const [url] = await once(createInterface({ input: double.stdout }), "line");
const ollama = new Ollama({ host: url });

const set_faults = (script) => fetch(`${url}/_double/fault`, { method: "POST", body: script });
const stats = async () => (await fetch(`${url}/_double/stats`)).json();
const messages = [{ role: "user", content: "I feel lonely" }];
const chat = (more = {}) => ollama.chat({ model: "phi3", messages, ...more });

function check_types(object, types) {
  for (const [name, type] of Object.entries(types)) {
    assert.equal(typeof object[name], type, `${name} of ${JSON.stringify(object)}`);
  }
}

const figures = {
  total_duration: "number",
  load_duration: "number",
  prompt_eval_count: "number",
  prompt_eval_duration: "number",
  eval_count: "number",
  eval_duration: "number",
};

async function collect(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

const refused = (promise, status_code, error) =>
  assert.rejects(promise, { name: "ResponseError", status_code, error });

const cases = {
  async version() {
    assert.match((await ollama.version()).version, /^\d+\.\d+\.\d+/);
  },

  async list() {
    const { models } = await ollama.list();
    assert.deepEqual(
      models.map((model) => model.name),
      ["phi3:latest", "qwen3:latest", "nomic-embed-text:latest"],
    );
    for (const model of models) {
      check_types(model, { model: "string", digest: "string", size: "number" });
      assert.match(model.digest, /^[0-9a-f]{64}$/);
      assert.ok(!Number.isNaN(Date.parse(model.modified_at)));
      check_types(model.details, { format: "string", family: "string", parameter_size: "string" });
    }
  },

  async show() {
    const shown = await ollama.show({ model: "qwen3" });
    check_types(shown, { modelfile: "string", template: "string", parameters: "string" });
    assert.deepEqual(shown.capabilities, ["completion", "thinking"]);
    assert.equal(shown.model_info["general.architecture"], "phi3");
    await refused(ollama.show({ model: "other" }), 404, "model 'other' not found");
  },

  async chat_whole() {
    const answer = await chat({ options: { num_thread: 6 } });
    check_types(answer, { model: "string", created_at: "string", ...figures });
    assert.equal(answer.done, true);
    assert.equal(answer.done_reason, "stop");
    assert.equal(answer.message.role, "assistant");
    const spent = answer.load_duration + answer.prompt_eval_duration + answer.eval_duration;
    assert.ok(answer.total_duration >= spent);
  },

  async chat_streamed() {
    const parts = await collect(await chat({ stream: true, options: { num_thread: 6 } }));
    const last = parts.pop();
    assert.ok(parts.length > 5);
    assert.ok(parts.every((part) => part.done === false && part.message.role === "assistant"));
    check_types(last, figures);
    assert.equal(last.eval_count, parts.length);
    const whole = await chat({ options: { num_thread: 6 } });
    assert.equal(parts.map((part) => part.message.content).join(""), whole.message.content);
    assert.equal((await stats()).loads_by_model["phi3:latest"], 1);
  },

  async schema() {
    const format = {
      type: "object",
      properties: { s: { type: "string", enum: ["Lonely", "Proud"] }, n: { type: "integer" } },
      required: ["s", "n"],
    };
    const value = JSON.parse((await chat({ format })).message.content);
    assert.equal(value.s, "Lonely");
    assert.ok(Number.isInteger(value.n));
  },

  async thinking() {
    const thought = await ollama.chat({ model: "qwen3", messages, think: true });
    assert.ok(thought.message.thinking.length > 0);
    const plain = await ollama.chat({ model: "qwen3", messages, think: false });
    assert.equal(plain.message.thinking, undefined);
    await refused(chat({ think: true }), 400, '"phi3" does not support thinking');
  },

  async length() {
    const answer = await chat({ options: { num_predict: 2 } });
    assert.equal(answer.done_reason, "length");
    assert.equal(answer.eval_count, 2);
  },

  async generate() {
    const answer = await ollama.generate({ model: "phi3", prompt: "a day" });
    check_types(answer, { response: "string", created_at: "string", ...figures });
    assert.ok(answer.context.every(Number.isInteger));
    const parts = await collect(
      await ollama.generate({ model: "phi3", prompt: "a day", stream: true }),
    );
    assert.equal(parts.map((part) => part.response).join(""), answer.response);
  },

  async embed() {
    const input = ["I feel lonely", "I feel so lonely"];
    const { model, embeddings } = await ollama.embed({ model: "nomic-embed-text", input });
    assert.equal(model, "nomic-embed-text");
    const product = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    assert.ok(Math.abs(product(embeddings[0], embeddings[0]) - 1) < 1e-5);
    assert.ok(product(embeddings[0], embeddings[1]) > 0.9);
    const short = await ollama.embed({ model: "nomic-embed-text", input: "x", dimensions: 16 });
    assert.equal(short.embeddings[0].length, 16);
    const one = await ollama.embeddings({ model: "nomic-embed-text", prompt: "x" });
    assert.equal(one.embedding.length, 384);
  },

  async memory() {
    await chat({ keep_alive: "10m" });
    const { models } = await ollama.ps();
    const phi3 = models.find((model) => model.name === "phi3:latest");
    check_types(phi3, { size: "number", size_vram: "number", digest: "string" });
    const left = Date.parse(phi3.expires_at) - Date.now();
    assert.ok(left > 590_000 && left <= 600_000, `${left} ms left`);
    const unloaded = await ollama.chat({ model: "phi3", messages: [], keep_alive: 0 });
    assert.equal(unloaded.done_reason, "unload");
    const names = (await ollama.ps()).models.map((model) => model.name);
    assert.ok(!names.includes("phi3:latest"));
  },

  async refusals() {
    await refused(ollama.chat({ model: "other", messages }), 404, "model 'other' not found");
    const wrong = { num_thread: "six" };
    await refused(chat({ options: wrong }), 500, 'option "num_thread" must be of type integer');
    await refused(chat({ keep_alive: "30" }), 400, 'time: missing unit in duration "30"');
    await set_faults("503");
    await refused(
      chat(),
      503,
      "server busy, please try again.  maximum pending requests exceeded",
    );
  },

  async faults_of_streams() {
    await set_faults("error:2");
    await assert.rejects(async () => collect(await chat({ stream: true })), /terminated/);
    await set_faults("no-done:2");
    await assert.rejects(async () => collect(await chat({ stream: true })), /Did not receive done/);
    await set_faults("reset:200");
    await assert.rejects(async () => collect(await chat({ stream: true })));
    await set_faults("split,crlf");
    const letters = await collect(await chat({ stream: true }));
    assert.match(letters.map((part) => part.message.content).join(""), /é/);
    assert.ok((await collect(await chat({ stream: true }))).at(-1).done);
    await set_faults("refuse");
    await assert.rejects(chat(), /fetch failed/);
  },
};

// Last: after "refuse" nobody listens, so this runs against a double of its own.
async function abort() {
  const slow = spawn(program, ["--port", "0", "--tokens-per-second", "0.5"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [slow_url] = await once(createInterface({ input: slow.stdout }), "line");
  const client = new Ollama({ host: slow_url });
  const stream = await client.chat({ model: "phi3", messages, stream: true });
  await assert.rejects(
    async () => {
      for await (const part of stream) {
        assert.equal(part.done, false);
        client.abort();
      }
    },
    { name: "AbortError" },
  );
  let seen = 0;
  for (let i = 0; i < 500 && seen === 0; ++i) {
    seen = (await (await fetch(`${slow_url}/_double/stats`)).json()).disconnects;
  }
  assert.equal(seen, 1);
  slow.kill();
  assert.deepEqual(await once(slow, "exit"), [0, null]);
}

let failed = 0;
for (const [name, run] of Object.entries({ ...cases, abort })) {
  try {
    await run();
    console.log(`ok    ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAIL  ${name}: ${error.stack}`);
  }
}
double.kill();
assert.deepEqual(await once(double, "exit"), [0, null]);
console.log(failed === 0 ? "all cases pass" : `${failed} cases failed`);
process.exit(failed === 0 ? 0 : 1);
