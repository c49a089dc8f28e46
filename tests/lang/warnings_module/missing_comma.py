"""a missing comma"""
x = [(1, 2) (3, 4)]
