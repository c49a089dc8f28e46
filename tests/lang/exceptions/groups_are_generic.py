# ExceptionGroup[T], and what is not a sequence of exceptions.
print(ExceptionGroup[ValueError], BaseExceptionGroup[int, str], ExceptionGroup[int].__origin__ is ExceptionGroup)
for members in ('text', '', 5, [], (), [1], [ValueError(), 2], {ValueError()}):
    try:
        print(ExceptionGroup('m', members))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
