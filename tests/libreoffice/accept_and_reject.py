"""Run by the system's own Python, which has LibreOffice's bridge: decides all tracked changes of Word files.

Arguments: the profile folder, then the files. Prints one JSON object: by file, the paragraphs after "accept" and
those after "reject".
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any


if TYPE_CHECKING:
    from collections.abc import Iterator

DECISIONS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def main(profile: str, files: list[str]) -> None:
    pipe = f"lawdiff{uuid.uuid4().hex}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            f"-env:UserInstallation={Path(profile).resolve().as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(pipe, office)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        results = {path: decided(path, desktop, dispatcher) for path in files}
        with suppress(Exception):  # the bridge goes with the office
            desktop.terminate()
        sys.stdout.write(json.dumps(results))
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


def connected(pipe: str, office: subprocess.Popen[bytes]) -> Any:
    import uno
    from com.sun.star.connection import NoConnectException

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise SystemExit("LibreOffice did not start") from None
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def decided(path: str, desktop: Any, dispatcher: Any) -> dict[str, list[str]]:
    from com.sun.star.beans import PropertyValue

    found: dict[str, list[str]] = {}
    for name, command in DECISIONS.items():
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        document = desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
        if document is None:
            raise SystemExit(f"LibreOffice does not open {Path(path).name}")
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        found[name] = list(paragraphs(document))
        document.close(True)
    return found


def paragraphs(document: Any) -> Iterator[str]:
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        element = walk.nextElement()
        if element.supportsService("com.sun.star.text.Paragraph"):
            yield element.String


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
