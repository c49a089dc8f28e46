# Plugins registered by a metaclass, found by capability, ordered by dependency, loaded from source.
class PluginMeta(type):
    registry = {}
    def __new__(mcs, name, bases, ns, /, **opts):
        cls = super().__new__(mcs, name, bases, ns)
        if bases and not opts.get("abstract"):
            key = opts.get("name", name.lower())
            if key in mcs.registry: raise TypeError(f"plugin {key!r} exists already")
            missing = [m for b in cls.__mro__ for m in b.__dict__.get("required", ()) if not callable(getattr(cls, m, None))]
            if missing: raise TypeError(f"{name} lacks {', '.join(missing)}")
            mcs.registry[key] = cls
            cls.key = key
        return cls
    def __init__(cls, name, bases, ns, /, **opts): super().__init__(name, bases, ns)
    def __getitem__(cls, key): return cls.registry[key]
    def __iter__(cls): return iter(sorted(cls.registry))
    def __contains__(cls, key): return key in cls.registry
    def __len__(cls): return len(cls.registry)
    def find(cls, what): return [k for k in cls if issubclass(cls.registry[k], what)]
class Plugin(metaclass=PluginMeta):
    needs = ()
    required = ("run",)
    def __init__(self, app): self.app = app
    def __repr__(self): return f"<{self.key}>"
class TextPlugin(Plugin, abstract=True):
    required = ("transform",)
    def run(self, data): return {**data, "text": self.transform(data["text"])}
class Upper(TextPlugin):
    def transform(self, t): return t.upper()
class Trim(TextPlugin, name="trim"):
    def transform(self, t): return " ".join(t.split())
class Count(Plugin):
    needs = ("trim",)
    def run(self, data): return {**data, "words": len(data["text"].split())}
class Report(Plugin):
    needs = ("count", "upper")
    def run(self, data): return {**data, "report": f"{data['text']} ({data['words']})"}
print(list(Plugin), len(Plugin), "trim" in Plugin, Plugin["upper"].__name__, Plugin.find(TextPlugin), Plugin.find(Plugin))
def order(keys):
    done, active = [], []
    def visit(k):
        if k in done: return
        if k in active: raise ValueError("circular: " + " > ".join(active[active.index(k):] + [k]))
        if k not in Plugin: raise KeyError(k)
        active.append(k)
        for n in Plugin[k].needs: visit(n)
        active.pop(); done.append(k)
    for k in keys: visit(k)
    return done
class App:
    def __init__(self, keys): self.plugins = [Plugin[k](self) for k in order(keys)]
    def run(self, text):
        data = {"text": text}
        for p in self.plugins: data = p.run(data)
        return data
print(App(["report"]).plugins, App(["report"]).run("  hello   plugin world "), App(["upper"]).run("x"))
for src in ("class Upper(Plugin):\n  def run(self, d): pass", "class NoRun(Plugin): pass", "class NoTransform(TextPlugin): pass", "class A(Plugin):\n  needs = ('b',)\n  run = print\nclass B(Plugin, name='b'):\n  needs = ('a',)\n  run = print\norder(['a'])", "order(['zzz'])", "class Extra(TextPlugin, name='rev'):\n  transform = staticmethod(lambda t: t[::-1])\nprint(App(['rev']).run('abc'))", "class Bad(Plugin, color=1): run = print"):
    try: exec(src, {"Plugin": Plugin, "TextPlugin": TextPlugin, "order": order, "App": App}); print("ok")
    except (TypeError, ValueError, KeyError) as e: print(type(e).__name__, e)
print(list(Plugin), type(Plugin).__name__)
