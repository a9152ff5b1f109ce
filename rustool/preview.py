"""The documents on this machine's own address while they are being written: a small HTTP server, nothing outside it.

It answers GET alone, and only where the browser says that it asked for this very address, so that no page out on the
web can reach it by another name (DNS rebinding). What is asked for is looked up, never used as a path.
"""

import socketserver
import sys
from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from typing import Any

from rustool.documents import screens
from rustool.documents.screens import Screen, Today
from rustool.documents.selection import list_documents
from rustool.documents.templates import folders
from rustool.files import Action, io_error
from rustool.findings import RustoolError
from rustool.translator import Translator
from rustool.workspace import Workspace

ADDRESS = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """Serves a project folder's documents; `serve_forever` does it until it is interrupted."""

    daemon_threads = True
    patience: float = 30
    """Seconds that a browser may take to send its request, and to take what is sent."""

    def __init__(
        self, workspace: Callable[[], Workspace], translator: Callable[[Workspace], Translator], today: Today, port: int
    ) -> None:
        """`workspace` gives the folder, not yet read; on a random free port where `port` is 0.

        RustoolError if the port cannot be had.
        """
        self.workspace = workspace
        self.translator = translator
        self.today = today
        # Other users of the machine reach its ports too, so the address holds a secret (RFC 4086: 128 bits or more).
        self.home = f"/{token_urlsafe(24)}/"
        try:
            super().__init__((ADDRESS, port), _Handler)
        except OSError as error:
            raise io_error(Action.LISTEN, f"{ADDRESS}:{port}", error) from None

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, as HTTPServer would."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, but not that a browser hung up."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)

    @property
    def url(self) -> str:
        """Where the index is."""
        return f"http://{ADDRESS}:{self.server_port}{self.home}"


def version(workspace: Workspace, day: object) -> str:
    """What changes when a file of the project's, a template or the day does."""
    seen = [str(day)]
    for folder in (workspace.root / "data", *folders(workspace)):
        for path in sorted(folder.rglob("*")):
            try:
                stat = path.stat()
            except OSError:  # an editor's own file, gone again
                continue
            seen.append(f"{path}\0{stat.st_mtime_ns}\0{stat.st_size}\0{stat.st_ino}")
    return sha256("\n".join(seen).encode(errors="surrogateescape")).hexdigest()[:16]


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def setup(self) -> None:
        """Wait for the browser no longer than the server has patience."""
        self.request.settimeout(self.server.patience)
        super().setup()

    def parse_request(self) -> bool:
        """Refuse what is not GET, and whoever believes that we are somebody else."""
        if not super().parse_request():
            return False
        hosts = {f"{name}:{self.server.server_port}" for name in (ADDRESS, "localhost")}
        if self.headers.get("Host", "").lower() not in hosts:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", "not this host\n")
        elif self.command != "GET":
            self._send(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", "only GET\n", {"Allow": "GET"})
        else:
            return True
        return False

    def do_GET(self) -> None:
        """Answer with the index, a document's frame, its page, or the version."""
        workspace = self.server.workspace()
        path = self.path.partition("?")[0]
        if not compare_digest(path[: len(self.server.home)].encode(), self.server.home.encode()):
            self._send(HTTPStatus.NOT_FOUND, "text/plain", "not found\n")
            return
        path = path.removeprefix(self.server.home)
        now = version(workspace, self._day(workspace))
        if path == "-/version":
            self._send(HTTPStatus.OK, "text/plain", now)
            return
        try:
            screen = self._screen(workspace, path, now)
        except (RustoolError, OSError) as error:  # in what every page needs: folders, the preview's template
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", f"{error}\n")
        else:
            if screen is None:
                self._send(HTTPStatus.NOT_FOUND, "text/plain", "not found\n")
            else:
                self._send(HTTPStatus.OK, "text/html", screen.html, {"Content-Security-Policy": screen.policy})

    def _screen(self, workspace: Workspace, path: str, now: str) -> Screen | None:
        """What is at a path; None where there is nothing."""
        t = self.server.translator(workspace)
        home = self.server.home
        if not path:
            return screens.index(workspace, t, now, home)
        name, slash, rest = path.partition("/")
        if name not in {template.name for template in list_documents(workspace)}:
            return None
        if not slash:
            return screens.frame(workspace, t, now, name, home)
        return screens.page(workspace, t, name, self.server.today) if rest == "page" else None

    def _day(self, workspace: Workspace) -> object:
        try:
            return self.server.today(workspace)
        except RustoolError:
            return None

    def _send(self, status: HTTPStatus, kind: str, text: str, headers: dict[str, str] | None = None) -> None:
        body = text.encode()
        always = {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        self.send_response(status)
        for header, value in (always | (headers or {})).items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser shows what there is to see."""
