"""Spoil files without end, led by the code each case reaches: python tools/fuzz.py TARGET [CORPUS] [OPTIONS].

TARGET is `files`, for the project's own, or `sent`, for what the parties send in: the tests of `tests/test_fuzz.py`
with their cases chosen by atheris, which has to be installed beside the extra `test`. CORPUS is a folder to begin from
and to keep the cases that reach something new in; OPTIONS are libFuzzer's, as in `-max_total_time=600`.
"""

import sys
from pathlib import Path
from typing import Any

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
with atheris.instrument_imports(include=["rustool"]):
    import test_fuzz

TARGETS: dict[str, Any] = {
    "files": test_fuzz.test_no_spoiled_file_breaks_anything,
    "sent": test_fuzz.test_nothing_that_a_party_sends_breaks_collect_or_is_lost,
}
atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]].hypothesis.fuzz_one_input)
atheris.Fuzz()
