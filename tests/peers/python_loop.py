"""The job as a plain loop, as the worker that ours replaces had it, but without that one's sleep:
nothing is reserved, and each look-up opens the cache anew.  python_loop.py work|fill|version"""
import hashlib
import json
import os
import platform
import sqlite3
import sys
import time

import redis

MONTH = 30 * 24 * 3600
QUEUE = os.environ.get("QUEUE")


def answer(stage, text):
    key = hashlib.sha256(f"{stage}\n{text}".encode()).hexdigest()
    database = sqlite3.connect(os.environ["ANSWERS"])
    (value,) = database.execute("SELECT value FROM cache WHERE key = ?", (key,)).fetchone()
    database.close()
    return json.loads(value)


def work(server):
    while True:
        element = server.lpop(QUEUE)
        if element is None:
            time.sleep(0.001)
            continue
        reflection = json.loads(element)
        text = reflection["normalized_text"]
        reflection["final"] = answer("stage1", text)
        reflection["post_enrichment"] = answer("stage2", text)
        reflection["status"] = "complete"
        key = f"peer:reflection:{reflection['rid']}"
        server.set(key, json.dumps(reflection), ex=MONTH)


if sys.argv[1] == "version":
    print(f"Python {platform.python_version()}, redis-py {redis.__version__}")
else:
    client = redis.Redis(unix_socket_path=os.environ["REDIS_SOCKET"])
    if sys.argv[1] == "fill":
        client.rpush(QUEUE, *(line.rstrip("\n") for line in sys.stdin))
    else:
        work(client)
