"""The only place that runs git, with a configuration that no repository can change.

A repository that comes from a stranger may name programs in its configuration (`core.fsmonitor`, hooks, filters,
pagers, `core.sshCommand`), may be a partial clone that fetches what it lacks, or may hold a bare repository with a
configuration of its own. Nothing here may start a program or a connection, so every such setting is overridden,
transports are forbidden, and the environment's `GIT_*` variables are dropped. The user's own configuration stays in
force for what is harmless, such as `safe.directory`.
"""

import os
import shutil
import subprocess
from pathlib import Path

from rustool.findings import RustoolError
from rustool.messages import Message, Verbatim

SECONDS = 60
"""How long git may take for one answer."""

MAX_CONFLICTS = 127
"""`git merge-file` exits with the number of conflicts, at most this; above it, git failed (git-merge-file(1))."""

_NEUTRAL = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.askPass=false",
    "core.alternateRefsCommand=true",
    "credential.helper=",
    "diff.external=",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "gc.auto=0",
    "maintenance.auto=false",
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",  # wins over every protocol.<name>.allow of the repository
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",  # what git says of errors is recognised below
}

_HARMLESS = {"GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"}
"""Variables that narrow where git looks, or name the user's own configuration; none points at a repository."""


def run(folder: Path, *arguments: str, ceiling: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder` and return what it printed; RustoolError where git is missing or does not answer.

    `ceiling` is a folder above which git looks for no repository.
    """
    program = shutil.which("git")
    if program is None:
        raise RustoolError(Message("git is not installed"))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _HARMLESS}
    limit = {"GIT_CEILING_DIRECTORIES": str(ceiling)} if ceiling else {}
    options = [part for setting in _NEUTRAL for part in ("-c", setting)]
    try:
        return subprocess.run(  # noqa: S603 - a list, so no shell reads the arguments
            [program, *options, *arguments],
            cwd=folder,
            env=kept | _ENVIRONMENT | limit,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise RustoolError(Message("git did not answer within {seconds} seconds", seconds=SECONDS)) from None
    except OSError as error:
        raise RustoolError(Message("git cannot be run: {reason}", reason=error.strerror or error)) from None


def check_repository(folder: Path, shown: str) -> None:
    """RustoolError, with what git means, unless `folder` is in a repository that git is willing to read."""
    result = run(folder, "rev-parse", "--git-dir")
    if result.returncode == 0:
        return
    said = result.stderr.decode(errors="replace")
    if "dubious ownership" in said:
        reason = Message(
            "git does not trust the repository, because another user owns it; "
            "if you do, run: git config --global --add safe.directory {folder}",
            folder=folder,
        )
    elif "not a git repository" in said or "safe.bareRepository" in said or "bare repository" in said:
        reason = Message("{folder} is not in a git repository", folder=folder)
    else:
        reason = Verbatim(_last_line(said))
    raise RustoolError(Message("cannot read {shown}: {reason}", shown=shown, reason=reason))


def resolve(folder: Path, ref: str) -> str:
    """Return the object id that a revision (branch, tag, commit) stands for; RustoolError where git knows none."""
    # No name in git begins with a hyphen: such a word would be taken for an option.
    if not ref.startswith("-"):
        found = run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{tree}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
    if run(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        raise RustoolError(
            Message(
                "git has no commit '{ref}' in this shallow clone: fetch more history, "
                "for instance with: git fetch --unshallow",
                ref=ref,
            )
        )
    raise RustoolError(Message("git knows no commit '{ref}'", ref=ref))


def read_blob(folder: Path, name: str, max_bytes: int) -> bytes | None:
    """Return the content of an object such as `<tree>:<path>` or, staged, `:<path>`; None where there is none.

    The size is asked for first: RustoolError where it is more than `max_bytes`, or where the object is named by a
    tree but is not in this clone, and nothing is fetched.
    """
    size = run(folder, "cat-file", "-s", name)
    if size.returncode:
        if run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name).returncode == 0:
            raise RustoolError(
                Message("{name} is not in this clone, which is a partial one: fetch it with git first", name=name)
            )
        return None
    if int(size.stdout) > max_bytes:
        raise RustoolError(Message("{name} is larger than {limit} MiB", name=name, limit=max_bytes // (1024 * 1024)))
    blob = run(folder, "cat-file", "blob", name)
    return blob.stdout if blob.returncode == 0 else None


def merge_file(folder: Path, labels: tuple[str, str, str]) -> tuple[bytes, bool]:
    """Merge the files `edited`, `base` and `new` in `folder`; return the result, and whether conflicts are marked."""
    named = [part for label in labels for part in ("-L", label)]
    result = run(folder, "merge-file", "-p", *named, "edited", "base", "new", ceiling=folder.parent)
    if not 0 <= result.returncode <= MAX_CONFLICTS:
        reason = _last_line(result.stderr.decode(errors="replace"))
        raise RustoolError(Message("git cannot merge: {reason}", reason=reason))
    return result.stdout, result.returncode > 0


def _last_line(said: str) -> str:
    return (said.strip().splitlines() or ["git failed"])[-1].removeprefix("fatal: ")
