# A mini template engine: compile to Python source, filters, loops, conditions, errors.
import re
class TemplateError(Exception): pass
class Template:
    filters = {"upper": str.upper, "title": str.title, "len": len, "join": lambda v, s=", ": s.join(map(str, v)), "default": lambda v, d="": v or d, "round": lambda v, n=0: round(v, int(n)), "escape": lambda s: str(s).replace("&", "&amp;").replace("<", "&lt;")}
    def __init__(self, text):
        self.lines, self.indent, self.stack = ["def render(ctx, out, F):"], 1, []
        for tok in re.split(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", text):
            if tok.startswith("{{"): self.emit(f"out(str({self.expr(tok[2:-2].strip())}))")
            elif tok.startswith("{%"): self.tag(tok[2:-2].strip())
            elif tok.startswith("{#"): continue
            elif tok: self.emit(f"out({tok!r})")
        if self.stack: raise TemplateError(f"unclosed {self.stack[-1]}")
        self.emit("return None")
        ns = {}
        exec(compile("\n".join(self.lines), "<template>", "exec"), ns)
        self.fn = ns["render"]
    def emit(self, line): self.lines.append("    " * self.indent + line)
    def expr(self, e):
        e, *fs = [p.strip() for p in e.split("|")]
        code = re.sub(r"(?:[A-Za-z_]\w*)(?:\.\w+)*|'[^']*'|\d+(?:\.\d+)?", lambda m: self.name(m[0]), e)
        for f in fs:
            n, *args = f.split(":")
            if n not in self.filters: raise TemplateError(f"no filter {n!r}")
            code = f"F[{n!r}]({', '.join([code, *map(repr, args)])})"
        return code
    def name(self, n):
        if n[0] in "'0123456789" or n in ("and", "or", "not", "in", "True", "False", "None"): return n
        first, *rest = n.split(".")
        code = f"ctx[{first!r}]"
        for r in rest: code = f"F['.']({code}, {r!r})"
        return code
    def tag(self, t):
        word, _, rest = t.partition(" ")
        if word == "if": self.emit(f"if {self.expr(rest)}:"); self.stack.append("if"); self.indent += 1
        elif word == "elif": self.indent -= 1; self.emit(f"elif {self.expr(rest)}:"); self.indent += 1
        elif word == "else": self.indent -= 1; self.emit("else:"); self.indent += 1
        elif word == "for":
            var, _, seq = rest.partition(" in ")
            self.emit(f"for ctx[{var.strip()!r}] in {self.expr(seq)}:"); self.stack.append("for"); self.indent += 1
        elif word == "set": var, _, e = rest.partition("="); self.emit(f"ctx[{var.strip()!r}] = {self.expr(e)}")
        elif word.startswith("end"):
            if not self.stack or self.stack.pop() != word[3:]: raise TemplateError(f"unexpected {word}")
            self.emit("pass"); self.indent -= 1
        else: raise TemplateError(f"unknown tag {word!r}")
    def render(self, **ctx):
        out = []
        def dot(o, n):
            try: return o[n]
            except (TypeError, KeyError, IndexError): return getattr(o, n)
        self.fn(ctx, out.append, {**self.filters, ".": dot})
        return "".join(out)
class User:
    def __init__(self, name, tags): self.name, self.tags = name, tags
t = Template("""Hello {{ user.name|title }}!{# a comment #}
{% if user.tags %}Tags: {{ user.tags|join:/ }} ({{ user.tags|len }}){% else %}no tags{% endif %}
{% for i in items %}{% if i.n > 1 %}- {{ i.name|upper }} x{{ i.n }} = {{ i.n * i.price|round:1 }}
{% elif i.n == 1 %}- {{ i.name }}
{% endif %}{% endfor %}{% set total = 3 + 4 %}total {{ total }} {{ missing_ok|default:none }}{{ html|escape }}""")
print(t.render(user=User("ann lee", ["a", "b"]), items=[{"name": "pen", "n": 2, "price": 1.25}, {"name": "ink", "n": 1, "price": 9}, {"name": "cap", "n": 0, "price": 1}], missing_ok="", html="<a & b>"))
print(t.render(user=User("bob", []), items=[], missing_ok="x", html=""))
print(Template("{% for x in xs %}{% for y in x %}{{ y }},{% endfor %};{% endfor %}").render(xs=[[1, 2], [], [3]]), Template("plain").render(), Template("{{ 'q' }}{{ 5 }}{{ not a and b in c }}").render(a=0, b=1, c=[1]))
for bad in ("{% if x %}", "{% endfor %}", "{% foo %}", "{{ x|nope }}", "{% for a in b %}{% endif %}", "{{ x + }}"):
    try: Template(bad); print("ok")
    except (TemplateError, SyntaxError) as e: print(type(e).__name__, getattr(e, "msg", None) or e)
for ctx in ({}, {"x": User("n", [])}):
    try: Template("{{ x.zip }}").render(**ctx)
    except Exception as e: print(type(e).__name__, e)
