"""invalid escapes are noticed, and shown when asked for"""
x = "\d" "\z"
y = b"\d"
z = f"\d{x}"
print(x, y, z)
exec("a = '\\d'")
import warnings
warnings.simplefilter("always")
exec("a = '\\d'\nb='\\777'")
