"""Bad inputs, made from nothing: each function writes one into a folder and says what to name on the command line."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

KITES = "Статья 1. Змей\n1. Змей летает, когда дует ветер.\n2. Хвост змея вьется.\n"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{("&" + before + ";") * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)

Maker = Callable[[Path], Path | bytes]
"""Writes an input into a folder and gives its path; or gives the bytes of standard input."""


def _file(name: str, data: bytes) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return make


def _zip(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _docx(body: str, before: str = "") -> bytes:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    document = f'{before}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _zip({"[Content_Types].xml": types, "word/document.xml": document})


def _odt(content: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _nested(times: int) -> bytes:
    data, name = KITES.encode(), "kites.txt"
    for depth in range(times):
        data, name = _zip({name: data}), f"{depth}.zip"
    return data


def _encrypted_zip() -> bytes:
    data = bytearray(_zip({"kites.txt": KITES}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    return bytes(data)


def _wrong_sum() -> bytes:
    data = bytearray(_zip({"kites.txt": KITES}, zipfile.ZIP_STORED))
    data[data.find("летает".encode())] ^= 1
    return bytes(data)


def _twice() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("kites.txt", KITES)
        archive.writestr("kites.tyt", KITES.replace("1.", "2."))
    return packed.getvalue().replace(b"kites.tyt", b"kites.txt")


def _overlapping() -> bytes:
    """Many members that share one compressed heap, as in the bombs that need no nesting."""
    heap = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = heap.compress(bytes(30_000_000)) + heap.flush()
    name = b"kites.txt"
    local = (
        struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0x21, 0, len(data), 30_000_000, len(name), 0) + name
    )
    central = b""
    for index in range(200):
        own = b"%d.txt" % index
        central += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0x21, 0, len(data), 30_000_000, len(own),
            0, 0, 0, 0, 0, 0,
        ) + own  # fmt: skip
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 200, 200, len(central), len(local) + len(data), 0)
    return local + data + central + end


def _many_members() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for index in range(10_001):
            archive.writestr(f"{index}.txt", b"")
    return packed.getvalue()


def _pdf(objects: Mapping[int, bytes], root: int = 1, more: bytes = b"") -> bytes:
    data, places = b"%PDF-1.4\n", {}
    for number, held in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    return data + table + b"trailer <</Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, root, more, len(data)
    )  # fmt: skip


_SCAN = _pdf(
    {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        4: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
        b"stream\nx\nendstream",
        5: b"<</Length 29>>\nstream\nq 200 0 0 200 0 0 cm /I Do Q \nendstream",
    }
)
_LOCKED_PDF = _pdf(
    {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[]/Count 0>>",
        3: b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    },
    more=b"/Encrypt 3 0 R /ID[<41><41>]",
)


def _folder(pages: Mapping[str, str]) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / "code.rus"
        path.mkdir()
        for name, text in pages.items():
            (path / name).write_text(text, "utf-8")
        return path

    return make


def _folder_with_a_pipe(folder: Path) -> Path:
    path = _folder({"meta.yaml": "act_code: X\n"})(folder)
    assert isinstance(path, Path)
    os.mkfifo(path / "01.md")
    return path


def _link(target: str) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / "link.txt"
        path.symlink_to(target)
        return path

    return make


def _cycle(folder: Path) -> Path:
    (folder / "one.txt").symlink_to(folder / "two.txt")
    (folder / "two.txt").symlink_to(folder / "one.txt")
    return folder / "one.txt"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def _socket(folder: Path) -> Path:
    path = folder / "socket.txt"
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))
    return path


def _sparse(folder: Path) -> Path:
    path = folder / "zeros.txt"
    with path.open("wb") as stream:
        stream.truncate(2_000_000_000)
    return path


def _locked(folder: Path) -> Path:
    path = folder / "locked.txt"
    path.write_text(KITES, "utf-8")
    path.chmod(0)
    return path


def _named(name: str) -> Maker:
    return lambda folder: folder / name


def _is_folder(folder: Path) -> Path:
    path = folder / "kites.txt"
    path.mkdir()
    return path


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_CHAIN = "&lt;" * 2_100_000

MAKERS: Mapping[str, Maker] = {
    # What the system has instead of files
    "absent": _named("absent.txt"),
    "nowhere": _named("no/such/folder/kites.txt"),
    "long-name": _named("x" * 400),
    "folder": _is_folder,
    "dangling": _link("gone.txt"),
    "cycle": _cycle,
    "link-to-zeros": _link("/dev/zero"),
    "pipe": _pipe,
    "socket": _socket,
    "zeros": lambda _: Path("/dev/zero"),
    "terminal": lambda _: Path("/dev/tty"),
    "memory": lambda _: Path("/proc/self/mem"),
    "sparse": _sparse,
    "locked": _locked,
    "nothing-piped": lambda _: b"",
    # Bytes that are no text
    "empty": _file("x.txt", b""),
    "blank": _file("x.txt", b" \n\t\n"),
    "mark-only": _file("x.txt", b"\xef\xbb\xbf\n"),
    "utf-7": _file("x.txt", KITES.encode("utf-7")),
    "utf-32": _file("x.txt", KITES.encode("utf-32")),
    "mixed": _file("x.txt", (KITES * 3).encode("cp1251") + KITES.encode()),
    "mixed-the-other-way": _file("x.txt", (KITES * 3).encode() + KITES.encode("cp1251")),
    "half-a-letter": _file("x.txt", b"\xff\xfe" + KITES.encode("utf-16-le") + b"\x41"),
    "marked-and-wrong": _file("x.txt", b"\xef\xbb\xbf" + KITES.encode("cp1251")),
    "koi8": _file("x.txt", KITES.encode("koi8-r")),
    "dos": _file("x.txt", KITES.encode("cp866")),
    "french": _file("x.txt", "Crème brûlée à la carte, déjà goûtée".encode("latin-1")),
    "noise": _file("x.txt", bytes(range(128, 256)) * 40),
    "control": _file("x.txt", KITES.encode() + bytes(300)),
    "surrogates": _file("x.txt", KITES.encode() + b"\xed\xa0\x80\xed\xb0\x80"),
    "no-law": _file("x.txt", b"Just words.\n"),
    "long-line": _file("x.txt", KITES.encode() + "слово ".encode() * 50_000),
    "many-lines": _file("x.txt", KITES.encode() + b"a\n" * 400_000),
    # Other programs' files
    "program": _file("x.txt", b"\x7fELF\x02\x01\x01" + bytes(200)),
    "png": _file("x.pdf", b"\x89PNG\r\n\x1a\n" + bytes(50)),
    "jpeg": _file("x.jpg", b"\xff\xd8\xff\xe0" + bytes(50)),
    "tiff": _file("x.tif", b"II*\x00" + bytes(50)),
    "djvu": _file("x.djvu", b"AT&TFORM" + bytes(50)),
    "doc": _file("x.doc", _OLE + "WordDocument".encode("utf-16-le")),
    "locked-docx": _file("x.docx", _OLE + "EncryptedPackage".encode("utf-16-le")),
    "xls": _file("x.xls", _OLE),
    "xlsx": _file("x.xlsx", _zip({"[Content_Types].xml": "", "xl/workbook.xml": ""})),
    "pptx": _file("x.pptx", _zip({"[Content_Types].xml": "", "ppt/presentation.xml": ""})),
    "ods": _file("x.ods", _zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
    "epub": _file("x.epub", _zip({"mimetype": "application/epub+zip"})),
    "word-xml": _file("x.xml", b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'),
    "other-xml": _file("x.xml", b'<?xml version="1.0"?><rss><item/></rss>'),
    "rar": _file("x.rar", b"Rar!\x1a\x07\x00" + bytes(50)),
    "7z": _file("x.7z", b"7z\xbc\xaf\x27\x1c" + bytes(50)),
    "xz": _file("x.xz", lzma.compress(KITES.encode())),
    "bz2": _file("x.bz2", bz2.compress(KITES.encode())),
    "postscript": _file("x.ps", b"%!PS-Adobe-3.0\n"),
    "database": _file("x.db", b"SQLite format 3\x00" + bytes(50)),
    # Archives
    "torn-zip": _file("x.zip", _zip({"kites.txt": KITES * 50})[:200]),
    "torn-docx": _file("x.docx", _docx("<w:p/>" * 50)[:-60]),
    "empty-zip": _file("x.zip", _zip({})),
    "several": _file("x.zip", _zip({"old.txt": KITES, "new.txt": KITES})),
    "no-text-zip": _file("x.zip", _zip({"a/b.png": b"\x89PNG", "style.css": "p {}"})),
    "locked-zip": _file("x.zip", _encrypted_zip()),
    "wrong-sum": _file("x.zip", _wrong_sum()),
    "lzma-zip": _file("x.zip", _zip({"kites.txt": KITES}, zipfile.ZIP_LZMA)),
    "twice": _file("x.zip", _twice()),
    "bomb": _file("x.zip", _zip({"kites.txt": bytes(101_000_000)})),
    "dense": _file("x.zip", _zip({"kites.txt": bytes(20_000_000)})),
    "overlapping": _file("x.zip", _overlapping()),
    "many-members": _file("x.zip", _many_members()),
    "nested": _file("x.zip", _nested(5)),
    "torn-gzip": _file("x.gz", gzip.compress(KITES.encode(), mtime=0)[:-9]),
    "wrong-gzip": _file("x.gz", gzip.compress(KITES.encode(), mtime=0)[:-8] + bytes(8)),
    "tail-gzip": _file("x.gz", gzip.compress(KITES.encode(), mtime=0) + b"tail"),
    "gzip-bomb": _file("x.gz", gzip.compress(bytes(101_000_000), mtime=0)),
    "gzip-of-gzip": _file("x.gz", gzip.compress(gzip.compress(gzip.compress(gzip.compress(KITES.encode())))), ),
    # Markup
    "laughs": _file("x.xml", (_LAUGHS + "<akomaNtoso>&i;</akomaNtoso>").encode()),
    "laughs-docx": _file("x.docx", _docx("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", _LAUGHS)),
    "laughs-odt": _file("x.odt", _odt(_LAUGHS + f'<o:document-content xmlns:o="{_ODF}">&i;</o:document-content>')),
    "outside": _file(
        "x.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY p SYSTEM "file:///etc/passwd">]><akomaNtoso>&p;</akomaNtoso>'
    ),
    "outside-docx": _file(
        "x.docx", _docx("<w:p>&p;</w:p>", '<!DOCTYPE a [<!ENTITY p SYSTEM "file:///etc/passwd">]>')
    ),
    "outside-dtd": _file("x.xml", b'<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/x.dtd"><akomaNtoso/>'),
    "torn-xml": _file("x.docx", _docx("<w:p>")),
    "deep-xml": _file("x.xml", b"<akomaNtoso>" + b"<a>" * 300 + b"</a>" * 300 + b"</akomaNtoso>"),
    "deep-docx": _file("x.docx", _docx("<w:sdt>" * 300 + "</w:sdt>" * 300)),
    "no-document": _file("x.docx", _zip({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<styles/>"})),
    "tracked": _file(
        "x.docx",
        _docx("<w:p><w:r><w:t>Статья 1. Змей</w:t></w:r><w:ins><w:r><w:t>и</w:t></w:r></w:ins></w:p>"),
    ),
    "no-content": _file("x.odt", _zip({"mimetype": "application/vnd.oasis.opendocument.text"})),
    "lists": _file("x.html", b"<html><body>" + b"<ul><li>" * 1_000_000),
    "references": _file("x.html", f"<p>{_CHAIN}</p>".encode()),
    "no-act-html": _file("x.html", b"<html><body><p>Nothing here.</p></body></html>"),
    "empty-html": _file("x.html", b"<!DOCTYPE html>"),
    "groups": _file("x.rtf", b"{\\rtf1 " + b"{" * 1_000_000),
    "no-act-rtf": _file("x.rtf", b"{\\rtf1 Nothing here.}"),
    # PDF
    "torn-pdf": _file("x.pdf", _SCAN[:300]),
    "no-pdf": _file("x.pdf", b"%PDF-1.7\n" + b"rubbish " * 100),
    "locked-pdf": _file("x.pdf", _LOCKED_PDF),
    "scan": _file("x.pdf", _SCAN),
    # Folders of the mirror
    "no-pages": _folder({"meta.yaml": "act_code: X\n"}),
    "no-yaml": _folder({"meta.yaml": "a: [", "01.md": KITES}),
    "list-yaml": _folder({"meta.yaml": "- a\n- b\n", "01.md": KITES}),
    "deep-yaml": _folder({"meta.yaml": "[" * 100_000, "01.md": KITES}),
    "page-is-a-pipe": _folder_with_a_pipe,
    # What is sound, for bad orders
    "sound": _file("kites.txt", KITES.encode()),
}  # fmt: skip
"""Every bad input by its name in the table."""
