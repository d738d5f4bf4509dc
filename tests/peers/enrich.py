"""The job of Celery and RQ."""
import functools
import hashlib
import json
import os
import sqlite3

import redis

MONTH = 30 * 24 * 3600


@functools.lru_cache(maxsize=None)
def connections():
    """Opened by the process that works, which may be a child of the one that loaded this."""
    return (
        redis.Redis(unix_socket_path=os.environ["REDIS_SOCKET"]),
        sqlite3.connect(f"file:{os.environ['ANSWERS']}?mode=ro", uri=True),
    )


def answer(database, stage, text):
    key = hashlib.sha256(f"{stage}\n{text}".encode()).hexdigest()
    (value,) = database.execute("SELECT value FROM cache WHERE key = ?", (key,)).fetchone()
    return json.loads(value)


def enrich(reflection):
    server, database = connections()
    text = reflection["normalized_text"]
    record = {
        **reflection,
        "final": answer(database, "stage1", text),
        "post_enrichment": answer(database, "stage2", text),
        "status": "complete",
    }
    server.set(f"peer:reflection:{reflection['rid']}", json.dumps(record), ex=MONTH)
