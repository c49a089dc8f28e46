# A call spread over lines with the failure inside an argument.
def total(*numbers, scale=1):
    return sum(numbers) * scale
def parse(text):
    return int(text)
print(total(1, parse("2"), scale=parse("3")))
print(
    total(
        parse("4"),
        parse("five"),
        scale=parse("6"),
    )
)
