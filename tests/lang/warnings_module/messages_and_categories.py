"""messages of several lines, categories of ones own"""
import warnings
warnings.warn("multi\nline")
class W(UserWarning):
    def __str__(self): return "custom"
warnings.warn(W("a"))
warnings.warn("a", W)
print(__warningregistry__.keys() if 0 else len(__warningregistry__))
import sys
sys.stderr = None
warnings.warn("nothing")
