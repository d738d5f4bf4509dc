"""A running worker with a redis-server and a model's double of its own, all on loopback."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

TOKEN = "hush-hush"
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def wait_for(what, holds, seconds=30):
    """The first true value; polls, because what is waited for happens in other programs."""
    limit = time.monotonic() + seconds
    while True:
        value = holds()
        if value:
            return value
        if time.monotonic() > limit:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        time.sleep(0.05)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def skip(name, reason):
    print(f"SKIP: {name}: {reason}")
    raise SystemExit(77)


class World:
    def __init__(self, build):
        self.program = os.path.join(build, "enrichment-worker")
        self.home = tempfile.mkdtemp(prefix="admin-")
        self.programs = []
        self.worker = None
        try:
            redis = os.path.join(self.home, "redis.sock")
            self.start("redis", ["redis-server", "--port", "0", "--unixsocket", redis, "--save", "",
                                 "--appendonly", "no"])
            wait_for("redis-server", lambda: os.path.exists(redis))
            self.start("double", [os.path.join(build, "ollama-double"), "--port", "0",
                                  "--tokens-per-second", "800"])
            model = wait_for("ollama-double", lambda: self.said("double")).strip()
            self.environment = {
                "PATH": os.environ["PATH"], "HOME": self.home, "REDIS_URL": "unix://" + redis,
                "STATE_DIRECTORY": os.path.join(self.home, "state"), "OLLAMA_BASE_URL": model}
            self.port = free_port()
            self.url = f"http://127.0.0.1:{self.port}"
        except BaseException:
            self.close()
            raise

    def start(self, name, command, environment=None):
        with open(os.path.join(self.home, name + ".log"), "ab") as log:
            self.programs.append(subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.home,
                env=environment))
        return self.programs[-1]

    def said(self, name):
        with open(os.path.join(self.home, name + ".log"), encoding="utf-8") as log:
            return log.read()

    def start_worker(self, token=TOKEN):
        """Takes texts of at most 60 bytes; longer ones die."""
        environment = dict(self.environment, **({"ADMIN_TOKEN": token} if token else {}))
        self.worker = self.start("worker", [self.program, "run", "--set", f"admin.port={self.port}",
                                            "--set", "queue.max_text_bytes=60"], environment)
        wait_for("the worker to be ready", self.ready)

    def ready(self):
        if self.worker.poll() is not None:
            raise AssertionError("the worker ended:\n" + self.said("worker"))
        try:
            return self.ask("/readyz")[0] == 200
        except OSError:
            return False

    def stop_worker(self):
        self.worker.terminate()
        self.worker.wait()

    def push(self, texts):
        lines = "".join(json.dumps({"normalized_text": text}) + "\n" for text in texts)
        subprocess.run([self.program, "push", "-"], input=lines.encode(), env=self.environment,
                       check=True, capture_output=True, cwd=self.home)

    def ask(self, path, headers=None, data=None):
        """Status, body, headers."""
        request = urllib.request.Request(self.url + path, data, headers or {})
        try:
            with OPENER.open(request, timeout=20) as answer:
                return answer.status, answer.read().decode(), answer.headers
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode(), refused.headers

    def stats(self):
        return json.loads(self.ask("/api/stats")[1])

    def close(self):
        for program in reversed(self.programs):
            program.terminate()
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
        shutil.rmtree(self.home, ignore_errors=True)
