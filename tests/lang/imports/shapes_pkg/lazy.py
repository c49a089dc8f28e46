print("lazy loaded")
value = "lazy value"
