"""The job on Celery, which loads this file to work:  celery_job.py fill|version"""
import json
import os
import platform
import sys

import celery
import enrich
import redis

app = celery.Celery("celery_job", broker=f"redis+socket://{os.environ.get('REDIS_SOCKET')}")
# Celery's manual advises fetching this many ahead when jobs are short.
app.conf.update(
    task_default_queue=os.environ.get("QUEUE"),
    task_ignore_result=True,
    worker_prefetch_multiplier=64,
)
task = app.task(enrich.enrich, name="enrich")


def fill():
    with app.producer_or_acquire() as producer:
        for line in sys.stdin:
            task.apply_async((json.loads(line),), producer=producer)


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill()
    else:
        python = platform.python_version()
        print(f"{celery.__version__}, redis-py {redis.__version__}, Python {python}")
