"""Runs one command and tells its seconds, of the clock and of the processor, and its memory at the peak.

A process of its own and nothing imported: Linux charges a child with the memory that its parent held when it
started it, so the parent must be small. Its own size (some 10 MB) is the least that can be measured.

`python -I -S launch.py LIMIT OUTPUT COMMAND …` prints one line of JSON.
"""

import json
import os
import signal
import sys
import time


def main() -> None:
    limit, output, *command = sys.argv[1:]
    redirect = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, output + ".err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    ]
    late = False

    def stop(*_: object) -> None:
        nonlocal late
        late = True
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=redirect, setpgroup=0)
    signal.setitimer(signal.ITIMER_REAL, float(limit))
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    scale = 1 if sys.platform == "darwin" else 1024
    print(
        json.dumps(
            {
                "seconds": seconds,
                "bytes": usage.ru_maxrss * scale,
                "code": os.waitstatus_to_exitcode(status),
                "late": late,
                "processor": usage.ru_utime + usage.ru_stime,
            },
        ),
    )


main()
