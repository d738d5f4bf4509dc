"""Enqueues the job for RQ:  rq_job.py fill|version"""
import json
import os
import platform
import sys

import enrich
import redis
import rq


def fill():
    queue = rq.Queue(
        os.environ["QUEUE"], connection=redis.Redis(unix_socket_path=os.environ["REDIS_SOCKET"])
    )
    queue.enqueue_many(
        [
            rq.Queue.prepare_data(enrich.enrich, (json.loads(line),), result_ttl=0)
            for line in sys.stdin
        ]
    )


if sys.argv[1] == "fill":
    fill()
else:
    python = platform.python_version()
    print(f"{rq.__version__}, redis-py {redis.__version__}, Python {python}")
