# A line longer than the screen, with the failure far to the right, and tabs inside.
config = {"alpha": 1, "beta": 2, "gamma": 3, "delta": 4, "epsilon": 5, "zeta": 6, "eta": 7, "theta": 8, "iota": 9}
value =	config["alpha"] + config["beta"] + config["gamma"] + config["delta"] + config["epsilon"] + config["zeta"] + config["kappa"] + config["iota"]
