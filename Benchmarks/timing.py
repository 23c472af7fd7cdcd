"""Times of commands: CPU and wall, in turn with one another."""

import os
import pathlib
import shutil
import statistics
import sys
import time
from dataclasses import dataclass
from typing import Callable


@dataclass
class Job:
    """A command, and what to do before each of its runs (not timed)."""

    command: list
    prepare: Callable[[], None] = lambda: None


@dataclass
class Times:
    """CPU and wall times of the counted runs, in milliseconds."""

    cpu: list
    wall: list

    @property
    def median(self):
        return statistics.median(self.cpu)

    @property
    def shown_wall(self):
        wall = self.wall
        return f"{statistics.median(wall):.1f} ms ({min(wall):.1f}–{max(wall):.1f})"

    def __str__(self):
        return f"{self.median:.1f} ms ({min(self.cpu):.1f}–{max(self.cpu):.1f})"


def measured_run(command, log):
    """Runs a command to its end: (CPU, wall) in ms. posix_spawn, so that no copy of Python counts."""
    command = [str(word) for word in command]
    to_log = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    begin = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, log, to_log, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2)])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        tail = pathlib.Path(log).read_text(errors="replace")[-2000:]
        sys.exit(f"bench: {' '.join(command[:6])} … ended with status {status}\n{tail}")
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000


def rewritten(path, make):
    """An empty folder filled by `make`."""
    shutil.rmtree(path, ignore_errors=True)
    make(path)
    return path


def interleaved(jobs, runs, log):
    """A B A B …: one warm-up each, then the counted runs."""
    times = {name: Times([], []) for name in jobs}
    for number in range(1 + runs):
        for name, job in jobs.items():
            job.prepare()
            cpu, wall = measured_run(job.command, log)
            if number > 0:
                times[name].cpu.append(cpu)
                times[name].wall.append(wall)
    return times


def field_of(path, name):
    """A line's value in one of Linux's lists, such as /proc/cpuinfo."""
    lines = pathlib.Path(path).read_text().splitlines()
    return next(line.split(":", 1)[1].strip() for line in lines if line.startswith(name))
