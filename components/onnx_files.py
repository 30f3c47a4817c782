"""How graphs of ours are written for onnxruntime, and run.

Boundary: knows no graph.
"""

from __future__ import annotations

import onnxruntime

OPSET = 20  # the first with Gelu
IR_VERSION = 10  # the newest that onnxruntime 1.20 reads


def session_of(graph: bytes) -> onnxruntime.InferenceSession:
    """Return what runs `graph`, on one core: a message is too short to share out, and other turns want the rest."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # errors; it warns of each constant that it folds into another
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
