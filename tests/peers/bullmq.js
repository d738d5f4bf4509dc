// The job on BullMQ:  bullmq.js work|fill|version
'use strict';
const { createHash } = require('crypto');
const { readFileSync } = require('fs');
const { Queue, Worker } = require('bullmq');
const Database = require('better-sqlite3');
const Redis = require('ioredis');

const kMonth = 30 * 24 * 3600;
const name = process.env.QUEUE;
const connection = { path: process.env.REDIS_SOCKET, maxRetriesPerRequest: null };

function work() {
  const redis = new Redis(connection);
  const select = new Database(process.env.ANSWERS, { readonly: true })
    .prepare('SELECT value FROM cache WHERE key = ?').pluck();
  const answer = (stage, text) =>
    JSON.parse(select.get(createHash('sha256').update(`${stage}\n${text}`).digest('hex')));
  const enrich = async ({ data }) => {
    const text = data.normalized_text;
    const record = {
      ...data,
      final: answer('stage1', text),
      post_enrichment: answer('stage2', text),
      status: 'complete',
    };
    await redis.set(`peer:reflection:${data.rid}`, JSON.stringify(record), 'EX', kMonth);
  };
  new Worker(name, enrich, { connection, concurrency: 50 }).on('error', (e) => console.error(e));
}

async function fill() {
  const queue = new Queue(name, { connection, defaultJobOptions: { removeOnComplete: true } });
  const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
  await queue.addBulk(lines.map((line) => ({ name: 'enrich', data: JSON.parse(line) })));
  await queue.close();
}

function version() {
  const of = (module) => require(`${module}/package.json`).version;
  new Database(':memory:').close();
  console.log(`${of('bullmq')}, better-sqlite3 ${of('better-sqlite3')}, node ${process.version}`);
}

({ work, fill, version })[process.argv[2]]();
