# Lambdas on one line and on several.
ops = {
    "half": lambda x: x / 2,
    "bad": lambda x: (
        x /
        0
    ),
}
print(ops["half"](5))
print((lambda f: f(1))(ops["bad"]))
