# assert with a message, several lines, in a method.
class Check:
    def positive(self, n):
        assert n > 0, (
            f"need a positive number, got {n}"
        )
        return n
print(Check().positive(3))
Check().positive(-1)
