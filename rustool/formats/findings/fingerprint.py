"""What makes a finding the same one from one run to the next, although its lines have moved."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from rustool.findings import Finding

_TOLD_APART = 1000
"""So many characters of a line tell it from others; all of a file on one line would be read again for each finding."""


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a fingerprint of its own: rule, file, the field's name and the line's text.

    Line numbers, indices and the language of the message play no part; findings that are alike in all else are told
    apart by their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        fields = [step for step in finding.path if isinstance(step, str)]
        what = (finding.rule, finding.location.file, "/".join(fields), finding.location.excerpt[:_TOLD_APART].strip())
        seen[what] += 1
        yield finding, hashlib.sha256("\0".join([*what, str(seen[what])]).encode(errors="replace")).hexdigest()
