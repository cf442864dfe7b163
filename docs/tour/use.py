import argmap

debate = argmap.load("maps/kashmir.yaml")
print(debate.title)
rebuttals = [step for step in debate.steps.values() if step.side is argmap.Side.REBUTTAL]
print(len(debate.claims), "claims,", len(rebuttals), "rebuttals")
standings = argmap.evaluate(debate)
for key in debate.theses:
    print(key, standings.claims[key], standings.reasons[key])
for problem in argmap.check(["docs/tour/slips.yaml"]).diagnostics:
    print(problem.location, problem.rule.code)
picture = argmap.draw(argmap.load("docs/tour/bridge.yaml"), "svg")
print(b"<svg" in picture)
