"""What the little server gives out, and what it does not."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff.cli.serve import server_of

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "rus").mkdir(parents=True)
    (site / "index.html").write_text("<h1>start</h1>", encoding="utf-8")
    (site / "rus" / "index.html").write_text("<h1>начало</h1>", encoding="utf-8")
    (site / "search-index.js").write_text("1", encoding="utf-8")
    (site / "odd.bin").write_bytes(b"\x00")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    (site / "way-up").symlink_to(tmp_path)
    return site


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    server = server_of(folder, 0)
    assert server.server_address[0] == "127.0.0.1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield int(server.server_address[1])
    server.shutdown()
    thread.join()
    server.server_close()


def ask(port: int, path: str, method: str = "GET", host: str = "") -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheader("Content-Type", ""), body


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/", "text/html; charset=utf-8", b"<h1>start</h1>"),
        ("/rus/", "text/html; charset=utf-8", "<h1>начало</h1>".encode()),
        ("/index.html?q=1#x", "text/html; charset=utf-8", b"<h1>start</h1>"),
        ("/search-index.js", "text/javascript; charset=utf-8", b"1"),
        ("/odd.bin", "application/octet-stream", b"\x00"),
    ],
)
def test_files_of_the_folder_are_given_out(port: int, path: str, kind: str, body: bytes) -> None:
    assert ask(port, path) == (200, kind, body)


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/rus/..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/way-out.txt",
        "/way-up/secret.txt",
        "/nothing.html",
        "/index.html%00.txt",
        "/" + "a" * 5000,
        "/%ff%fe",
    ],
)
def test_nothing_else_is(port: int, path: str) -> None:
    status, _, body = ask(port, path)
    assert status == 404
    assert b"secret" not in body


def test_a_head_is_answered_without_the_file_and_nothing_can_be_sent(port: int) -> None:
    assert ask(port, "/", "HEAD") == (200, "text/html; charset=utf-8", b"")
    assert ask(port, "/", "POST")[0] == 501
    assert ask(port, "/", "DELETE")[0] == 501


def test_another_sites_name_for_this_computer_is_refused(port: int) -> None:
    assert ask(port, "/", host="evil.example.org")[0] == 403
    assert ask(port, "/", host=f"localhost:{port}")[0] == 200


def test_a_reader_who_leaves_early_does_no_harm(port: int) -> None:
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", port)) as early:
            early.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
    assert ask(port, "/")[0] == 200


def test_a_folder_that_is_no_site_is_refused(lawdiff: Run, tmp_path: Path) -> None:
    result = lawdiff("serve", tmp_path)
    assert result.exit_code == 3
    assert "there is no index.html in it; make a site with `lawdiff site REPORT -o FOLDER`" in result.output


def test_a_port_that_is_taken_is_named(lawdiff: Run, folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        result = lawdiff("serve", folder, "--port", number)
    assert result.exit_code == 3
    assert f"port {number} cannot be used" in result.output


def test_an_interrupt_ends_it_in_peace(lawdiff: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("http.server.ThreadingHTTPServer.serve_forever", interrupted)
    result = lawdiff("serve", folder, "--port", "0")
    assert result.exit_code == 0
    assert "Ctrl-C ends it" in result.output
    assert result.output.endswith("ended\n")


def test_ctrl_c_ends_a_running_server_without_a_traceback(folder: Path) -> None:
    command = [sys.executable, "-u", "-m", "lawdiff", "serve", str(folder), "--port", "0"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdout is not None
        assert "http://127.0.0.1:" in running.stdout.readline()
        running.send_signal(signal.SIGINT)
        out, problems = running.communicate(timeout=20)
    assert (running.returncode, problems) == (0, "")
    assert out.strip() == "ended"
