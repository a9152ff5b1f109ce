"""Spoil the project's files without end, led by the code each case reaches: python tools/fuzz.py [CORPUS] [OPTIONS].

`tests/test_fuzz.py` with its cases chosen by atheris, which has to be installed beside the extra `test`. CORPUS is a
folder to begin from and to keep the cases that reach something new in; OPTIONS are libFuzzer's, as in
`-max_total_time=600`.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
with atheris.instrument_imports(include=["rustool"]):
    from test_fuzz import test_no_spoiled_file_breaks_anything

atheris.Setup(sys.argv, test_no_spoiled_file_breaks_anything.hypothesis.fuzz_one_input)
atheris.Fuzz()
