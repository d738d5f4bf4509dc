#!/usr/bin/python3
"""The loop over a python3-diskcache, for cache-bench.

  diskcache_loop.py fill DIRECTORY KEYS VALUES   entries from files of equally long keys and values
  diskcache_loop.py get DIRECTORY KEYS GETS      random gets, then half as many timed one
                                                 by one; prints JSON
"""
import json
import random
import sys
import time

import diskcache

KEY_BYTES = 32
VALUE_BYTES = 1024


def pieces(name, size):
    with open(name, "rb") as file:
        data = file.read()
    return [data[at : at + size] for at in range(0, len(data), size)]


def fill(cache, keys, values):
    for first in range(0, len(keys), 1000):
        with cache.transact():
            for at in range(first, min(first + 1000, len(keys))):
                cache.set(keys[at], values[at])


def measure(cache, keys, gets):
    get = cache.get
    for key in random.choices(keys, k=gets // 4):  # warms what can be warm
        get(key)
    chosen = random.choices(keys, k=gets)
    began = time.perf_counter()
    for key in chosen:
        value = get(key)
    seconds = time.perf_counter() - began
    if len(value) != VALUE_BYTES:
        sys.exit("diskcache lost a value")
    times = []
    clock = time.perf_counter_ns
    for key in random.choices(keys, k=gets // 2):
        began = clock()
        get(key)
        times.append(clock() - began)
    times.sort()
    last = len(times) - 1
    return {
        "per_s": gets / seconds,
        "p50_us": times[round(last * 0.5)] / 1e3,
        "p99_us": times[round(last * 0.99)] / 1e3,
    }


what, directory, keys_file, last_word = sys.argv[1:]
with diskcache.Cache(directory, size_limit=2**40) as opened:
    all_keys = pieces(keys_file, KEY_BYTES)
    if what == "fill":
        fill(opened, all_keys, pieces(last_word, VALUE_BYTES))
    else:
        print(json.dumps(measure(opened, all_keys, int(last_word))))
