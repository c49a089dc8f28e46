print("consts loaded as", __name__)
PI = 3
NAME = "shapes"
