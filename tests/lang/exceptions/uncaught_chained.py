# __cause__ and __context__ both printed in the traceback.
class AppError(Exception):
    """ours"""

def read(d, k):
    try:
        return d[k]
    except KeyError as e:
        raise AppError(f"no {k!r}") from e

def handle():
    try:
        read({}, "name")
    except AppError:
        int("not a number")

try:
    handle()
finally:
    print("cleanup")
