"""A JSON parser by recursive descent, character by character, over a generated document."""
import sys

MOD = 1000003
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def skip(self):
        text = self.text
        pos = self.pos
        while text[pos] == " " or text[pos] == "\n":
            pos += 1
        self.pos = pos

    def value(self):
        self.skip()
        ch = self.text[self.pos]
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        if ch == "t":
            self.pos += 4
            return True
        if ch == "f":
            self.pos += 5
            return False
        if ch == "n":
            self.pos += 4
            return None
        return self.number()

    def object(self):
        out = {}
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "}":
            self.pos += 1
            return out
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.pos += 1
            out[key] = self.value()
            self.skip()
            ch = self.text[self.pos]
            self.pos += 1
            if ch == "}":
                return out

    def array(self):
        out = []
        self.pos += 1
        self.skip()
        if self.text[self.pos] == "]":
            self.pos += 1
            return out
        while True:
            out.append(self.value())
            self.skip()
            ch = self.text[self.pos]
            self.pos += 1
            if ch == "]":
                return out

    def string(self):
        text = self.text
        pos = self.pos + 1
        parts = []
        start = pos
        while True:
            ch = text[pos]
            if ch == '"':
                parts.append(text[start:pos])
                self.pos = pos + 1
                return "".join(parts)
            if ch == "\\":
                parts.append(text[start:pos])
                code = text[pos + 1]
                if code == "u":
                    parts.append(chr(int(text[pos + 2:pos + 6], 16)))
                    pos += 6
                else:
                    parts.append(ESCAPES[code])
                    pos += 2
                start = pos
            else:
                pos += 1

    def number(self):
        text = self.text
        start = pos = self.pos
        is_float = False
        while True:
            ch = text[pos]
            if ch == ".":
                is_float = True
            elif ch != "-" and not "0" <= ch <= "9":
                break
            pos += 1
        self.pos = pos
        if is_float:
            return float(text[start:pos])
        return int(text[start:pos])


def make_document():
    seed = 9
    rows = []
    for i in range(60):
        seed = seed * 16807 % 2147483647
        items = []
        for k in range(seed % 5 + 1):
            items.append(str(seed % 1000 - k * 300))
        rows.append('{"id": ' + str(i) + ', "name": "user \\"' + str(seed % 100000)
                    + '\\"\\n\\u0041", "ratio": ' + str(seed % 50) + ".25, \"tags\": ["
                    + ", ".join(items) + '],\n "ok": ' + ("true" if i % 2 == 0 else "false")
                    + ', "next": null, "empty": {"a": [], "b": {}}}')
    return "[" + ",\n ".join(rows) + "]\n"


def weigh(value):
    if value is None:
        return 1
    if value is True:
        return 2
    if value is False:
        return 3
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        total = 5
        for key in value:
            total += len(key) + weigh(value[key])
        return total
    if isinstance(value, list):
        total = 7
        for item in value:
            total += weigh(item)
        return total
    if isinstance(value, float):
        return int(value * 4)
    return value


def main(n):
    text = make_document()
    check = 0
    for i in range(n):
        check = (check * 3 + weigh(Parser(text).value()) + i) % MOD
    return check * 100000 + len(text)


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
