name_seen = __name__
file_seen = __file__.split("/")[-1]
builtins_seen = len.__name__
try: main_js = __import__("__main__").flag
except AttributeError as e: main_js = str(e)
