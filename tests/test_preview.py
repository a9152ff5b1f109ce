"""`rustool preview` over real HTTP: what it serves, what it refuses, and that what is saved is seen.

The server runs in this process, except where the process matters.
"""

import http.client
import os
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from support import ROOT, Run, environment

from rustool.preview import Server
from rustool.translator import Translator
from rustool.workspace import Workspace

KEPT_TO_ITSELF = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass
class Preview:
    """A running preview."""

    port: int
    home: str
    """The secret beginning of every path."""

    def ask(self, path: str, method: str = "GET", host: str | None = None) -> tuple[int, str, http.client.HTTPMessage]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path if path.startswith("//") else self.home + path.lstrip("/"), skip_host=True)
        if host != "":
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        connection.endheaders()
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, answer.headers

    def version(self) -> str:
        return self.ask("/-/version")[1]


@contextmanager
def serving(project: Path, patience: float = 20) -> Iterator[Preview]:
    with Server(
        lambda: Workspace(project, project), lambda _: Translator("sv"), lambda _: date(2025, 8, 1), 0
    ) as server:
        server.patience = patience
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Preview(server.server_port, server.home)
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def process(project: Path) -> Iterator[subprocess.Popen[str]]:
    """The command, that has not said where it listens."""
    with subprocess.Popen(
        [sys.executable, "-m", "rustool", "--lang", "sv", "preview", "--today", "2025-08-01"],
        cwd=project,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def listening(process: subprocess.Popen[str]) -> Preview:
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    assert url.startswith("http://127.0.0.1:")
    port, _, home = url.removeprefix("http://127.0.0.1:").partition("/")
    return Preview(int(port), f"/{home}")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    with serving(project) as running:
        yield running


@pytest.fixture(scope="module")
def lasting() -> Iterator[Preview]:
    """One for all the tests that only ask: none of their questions may change what it answers to the next."""
    with serving(ROOT) as running:
        yield running


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_index_lists_every_document(lasting: Preview, run: Run) -> None:
    status, page, headers = lasting.ask("/")
    assert status == 200
    names = [line.split()[0] for line in run("render", "--list").stdout.splitlines()]
    assert len(names) > 1
    assert [name for name in names if f'<a href="{lasting.home}{name}">' not in page] == []
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_document_is_shown_as_it_is_published(preview: Preview, run: Run, project: Path) -> None:
    published = run("-C", project, "render", "--format", "html", "--today", "2025-08-01").stdout
    status, page, headers = preview.ask("/remissvar/page")
    assert (status, page) == (200, published)
    assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    frame = preview.ask("/remissvar")[1]
    assert f'src="{preview.home}remissvar/page"' in frame
    assert f'data-version="{preview.version()}"' in frame


def test_what_is_saved_makes_a_new_version(preview: Preview, project: Path) -> None:
    first = preview.version()
    assert preview.version() == first
    edit(project / "data/response.yaml", "case_number: null", "case_number: KS 2025/7")
    second = preview.version()
    assert second != first
    assert "KS 2025/7" in preview.ask("/remissvar/page")[1]
    (project / "templates").mkdir()
    (project / "templates/eget.md.j2").write_text("{# Vårt eget. #}\n# Eget <b>\n", encoding="utf-8")
    assert preview.version() != second
    assert "Vårt eget." in preview.ask("/")[1]
    assert "Eget" in preview.ask("/eget/page")[1]


def test_a_wrong_file_shows_its_findings_and_the_next_good_one_the_document(preview: Preview, project: Path) -> None:
    response, timeline = project / "data/response.yaml", project / "data/timeline.yaml"
    good = response.read_bytes(), timeline.read_bytes()
    first = preview.version()
    edit(response, "respondent: Tranås kommun", "respondant: <script>alert(1)</script>")
    edit(timeline, "reply_by: unknown", "reply_by: nyss")
    assert preview.version() != first
    status, page, _ = preview.ask("/remissvar/page")
    assert status == 200
    assert "data/response.yaml:5:1" in page
    assert "data/timeline.yaml:16:11" in page
    assert "menade du ”respondent”?" in page
    assert "<mark>respondant</mark>: &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page
    for path in ("/", "/remissvar"):
        assert preview.ask(path)[0] == 200
    response.write_bytes(b"\xff\x00: [")
    assert "UTF-8" in preview.ask("/remissvar/page")[1]
    (project / "data/strategy.yaml").rename(project / "s")
    assert "data/strategy.yaml" in preview.ask("/remissvar/page")[1]
    (project / "s").rename(project / "data/strategy.yaml")
    response.write_bytes(good[0])
    timeline.write_bytes(good[1])
    assert "<h1" in (page := preview.ask("/remissvar/page")[1])
    assert "Tranås kommun" in page


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("remissvar.md.j2", "{# x #}\n{{ nope }}", "templates/remissvar.md.j2:2: fel i mallen"),
        ("remissvar.md.j2", "{# x #}\n\n{% if %}", "templates/remissvar.md.j2:3: fel i mallen"),
    ],
)
def test_a_mistake_in_a_template_is_shown(preview: Preview, project: Path, name: str, text: str, says: str) -> None:
    (project / "templates").mkdir()
    (project / "templates" / name).write_text(text, encoding="utf-8")
    status, page, _ = preview.ask("/remissvar/page")
    assert (status, says in page) == (200, True), page[-300:]
    assert "Traceback" not in page


def test_a_page_or_program_of_the_project_s_own_is_not_used(preview: Preview, project: Path) -> None:
    (project / "templates").mkdir()
    for name in ("preview.html.j2", "preview.js", "page.html.j2"):
        (project / "templates" / name).write_text("OWNED", encoding="utf-8")
    for path in ("/", "/remissvar", "/remissvar/page"):
        status, text, _ = preview.ask(path)
        assert (status, "OWNED" in text) == (200, False)


def test_nothing_is_told_to_who_does_not_know_the_address(lasting: Preview) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", lasting.port, timeout=20)
    for path in ("/", "/remissvar", "/remissvar/page", "/-/version", lasting.home[:-2] + "/", lasting.home[:-1] + "x/"):
        connection.request("GET", path)
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (404, b"not found\n")
    connection.close()


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/_parts",
        "/remissvar/",
        "/remissvar/page/",
        "/remissvar/nope",
        "/../data/response.yaml",
        "/%2e%2e/data/response.yaml",
        "//etc/passwd",
        "/data/response.yaml",
        "/templates/../../../../etc/passwd",
        "/remissvar/../../etc/passwd",
    ],
)
def test_only_what_is_listed_is_served(lasting: Preview, path: str) -> None:
    assert lasting.ask(path)[:2] == (404, "not found\n")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "0.0.0.0:{port}"]
)
def test_only_its_own_name_is_answered_to(lasting: Preview, host: str) -> None:
    status, text, _ = lasting.ask("/", host=host.format(port=lasting.port))
    assert (status, text) == (403, "not this host\n")
    assert lasting.ask("/", host=f"LOCALHOST:{lasting.port}")[0] == 200


def test_no_answer_is_kept_guessed_at_or_shown_elsewhere(lasting: Preview) -> None:
    for path in ("/", "/remissvar", "/remissvar/page", "/-/version", "/nope"):
        headers = lasting.ask(path)[2]
        assert {name: headers[name] for name in KEPT_TO_ITSELF} == KEPT_TO_ITSELF, path


def test_a_browser_that_sends_no_request_is_hung_up_on(project: Path) -> None:
    for begun in (b"", b"GET / HTTP/1.0\r\nHost: "):
        with serving(project, patience=0.1) as preview:
            with socket.create_connection(("127.0.0.1", preview.port), timeout=20) as connection:
                connection.sendall(begun)
                assert connection.recv(100) == b""
            assert preview.ask("/-/version")[0] == 200
    assert 0 < Server.patience < float("inf")


def test_without_a_day_there_is_a_version_all_the_same(preview: Preview, project: Path) -> None:
    first = preview.version()
    edit(project / "data/timeline.yaml", "reply_by: unknown", "reply_by: [")
    assert preview.ask("/-/version")[0] == 200
    assert preview.version() != first


def test_what_is_no_request_is_refused(lasting: Preview) -> None:
    with socket.create_connection(("127.0.0.1", lasting.port), timeout=20) as connection:
        connection.sendall(b"GET / HTTP/x\r\n\r\n")
        assert b"Error code: 400" in connection.makefile("rb").read()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "NOPE"])
def test_only_get_is_answered(lasting: Preview, method: str) -> None:
    status, _, headers = lasting.ask("/", method)
    assert (status, headers["Allow"]) == (405, "GET")


def test_it_listens_to_this_machine_alone(lasting: Preview) -> None:
    listening = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    addresses = {fields[1] for fields in listening if fields[1].endswith(f":{lasting.port:04X}") and fields[3] == "0A"}
    assert addresses == {"0100007F:" + f"{lasting.port:04X}"}


def test_a_browser_that_hangs_up_does_not_end_it(process: subprocess.Popen[str]) -> None:
    preview = listening(process)
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", preview.port)) as connection:
            connection.sendall(f"GET /remissvar/page HTTP/1.0\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert preview.ask("/remissvar/page")[0] == 200
    assert process.poll() is None


def test_open_shows_the_address_in_the_browser(project: Path, tmp_path: Path) -> None:
    browser, shown = tmp_path / "browser", tmp_path / "shown"
    browser.write_text(f'#!/bin/sh\necho "$1" > {shown}\n', encoding="utf-8")
    browser.chmod(0o755)
    with subprocess.Popen(
        [sys.executable, "-m", "rustool", "preview", "remissvar", "--open"],
        cwd=project,
        env=environment(BROWSER=str(browser)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        try:
            preview = listening(process)
            assert preview.ask("")[0] == 200
        finally:
            process.kill()
    assert preview.home.endswith("/remissvar")
    assert shown.read_text(encoding="utf-8") == f"http://127.0.0.1:{preview.port}{preview.home}\n"


def test_control_c_ends_it_without_a_word(process: subprocess.Popen[str]) -> None:
    listening(process).ask("/remissvar/page")
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert out == ""
    assert err == "Visas bara på den här datorn; Ctrl-C avslutar.\n"


def test_a_port_that_is_taken_and_a_document_that_is_not_there_are_sentences(run: Run, lasting: Preview) -> None:
    taken = run("--lang", "en", "preview", "--port", lasting.port)
    assert taken.returncode == 2
    assert f"cannot listen on 127.0.0.1:{lasting.port}" in taken.stderr
    assert "Traceback" not in taken.stderr
    missing = run("preview", "nope")
    assert (missing.returncode, "remissvar" in missing.stderr) == (2, True)
