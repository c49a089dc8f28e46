"""What a session puts among the built-in names."""


class Quitter:
    """Says how to leave when it is shown, and leaves when it is called."""

    def __init__(self, name, eof):
        self.name, self.eof = name, eof

    def __repr__(self):
        return f'Use {self.name}() or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)
