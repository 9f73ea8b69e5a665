"""Office packages, the same bytes for the same parts: in one order, with no time of the machine."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"


def same_bytes(package: bytes) -> bytes:
    """The package with its parts in order and fixed dates in its zip directory."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda text: (text != FIRST, text)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
