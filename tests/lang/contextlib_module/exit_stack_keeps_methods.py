# The callbacks of an ExitStack: pairs of which the second is the function itself or a bound __exit__.
from contextlib import ExitStack


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('exit', details[0])


def plain(*details):
    print('plain', details[0])
    return True


def called(*args, **kwargs):
    print('called', args, kwargs)


with ExitStack() as stack:
    m = Manager()
    print(stack.push(m) is m, stack.push(plain) is plain)
    stack.enter_context(m)
    stack.callback(called, 1, a=2)
    kinds = [pair[0] for pair in stack._exit_callbacks]
    first, second, third, fourth = [pair[1] for pair in stack._exit_callbacks]
    print(kinds, first.__self__ is m, second is plain, third.__self__ is m, fourth.__wrapped__ is called)
    1 / 0
