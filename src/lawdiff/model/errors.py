"""The one base of every error that lawdiff raises on purpose."""


class LawdiffError(Exception):
    """Something the user can mend; the message names the subject, the reason and the remedy.

    >>> raise LawdiffError("no-such-file.txt: there is no such file; check the path")
    Traceback (most recent call last):
    ...
    lawdiff.model.errors.LawdiffError: no-such-file.txt: there is no such file; check the path
    """
