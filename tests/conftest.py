"""Settings for all tests."""

from hypothesis import settings

# Machines differ in speed, and a slow one is no failure; what fails must fail again on the next run.
settings.register_profile("argmap", deadline=None, derandomize=True)
settings.load_profile("argmap")
