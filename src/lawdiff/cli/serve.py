"""`lawdiff serve`: a site shown on this computer only."""

from __future__ import annotations

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from lawdiff.cli.inputs import INPUT
from lawdiff.model import LawdiffError

HOST = "127.0.0.1"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".png": "image/png",
}
"""What a site consists of; other files are sent as bytes to be saved."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NAMES = frozenset({HOST, "localhost"})


@click.command()
@click.argument("folder", type=INPUT)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(*, folder: Path, port: int) -> None:
    """Show the site in FOLDER on this computer, until Ctrl-C; no other computer can reach it.

    \b
    Examples:
      lawdiff serve reform-2024.site
      lawdiff serve public --port 0
    """
    if not (folder / "index.html").is_file():
        raise LawdiffError(f"{folder}: there is no index.html in it; make a site with `lawdiff site REPORT -o FOLDER`")
    try:
        server = server_of(folder, port)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise LawdiffError(f"port {port} cannot be used ({reason}); name another one with --port") from problem
    with server:
        try:
            click.echo(f"{folder} is shown at http://{HOST}:{server.server_address[1]}/ – Ctrl-C ends it")
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            click.echo("\nended")


def server_of(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of the files in a folder, on the loopback address.

    Raises:
        OSError: the port is taken.
    """
    root = folder.resolve()

    class Handler(_Files):
        pass

    Handler.root = root
    server = _Server((HOST, port), Handler)
    server.daemon_threads = True
    return server


class _Server(ThreadingHTTPServer):
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who closed the page early is no fault."""


class _Files(BaseHTTPRequestHandler):
    """Gives out files of one folder; changes nothing and leads nowhere else."""

    root: Path
    server_version = "lawdiff"
    sys_version = ""

    def do_GET(self) -> None:
        """Send a file."""
        self._send(body=True)

    def do_HEAD(self) -> None:
        """Say what a file is."""
        self._send(body=False)

    def _send(self, *, body: bool) -> None:
        host = self.headers.get("Host", "").rsplit(":", 1)[0]
        if host not in _NAMES:
            # A foreign name that points here is another site that wants to read this one.
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        path = self._file()
        if path is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        try:
            content = path.read_bytes()
        except OSError:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        self._finish(content, TYPES.get(path.suffix.lower(), "application/octet-stream"), body=body)

    def _file(self) -> Path | None:
        """The file that an address means; None for one outside the folder, links followed."""
        asked = unquote(urlsplit(self.path).path, errors="replace")
        if "\0" in asked:
            return None
        try:
            path = (self.root / asked.lstrip("/")).resolve()
            path = path / "index.html" if path.is_dir() else path
            path = path.resolve()
        except OSError:
            return None
        return path if path.is_relative_to(self.root) and path.is_file() else None

    def _refuse(self, status: HTTPStatus) -> None:
        self.send_response(status)
        self._finish(f"{status.value} {status.phrase}\n".encode(), "text/plain; charset=utf-8", body=True)

    def _finish(self, content: bytes, kind: str, *, body: bool) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is written about who reads what."""
