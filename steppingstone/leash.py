"""Runs a module as a program that ends when its parent does.

`python -m steppingstone.leash MODULE ARG…`: the parent holds the other end of standard input; when
it lets go, by closing it or by dying in any way, the program is asked to stop, then made to.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading
import time

GRACE = 10  # seconds between asking and making


def main() -> None:
    """Run the module that the command line names."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _end_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)


if __name__ == "__main__":
    main()
