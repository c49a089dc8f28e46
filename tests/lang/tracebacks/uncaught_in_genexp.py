# A generator expression consumed by sum inside a function.
def mean(rows):
    return sum(
        int(row["value"]) for row in rows
    ) / len(rows)
mean([{"value": "1"}, {"value": "2"}, {"valve": "3"}])
