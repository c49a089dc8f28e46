"""A package for the import scripts."""
print("shapes_pkg init", __name__, __package__)
from .circle import area as circle_area
from . import square
version = "1.0"
__all__ = ["circle_area", "version", "lazy"]
_hidden = "hidden"
