print("sub init", __name__, __package__)
from ..consts import PI as parent_pi
