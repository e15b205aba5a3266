"""Octets that nobody meant, given to everything that reads what came from outside.

    python -m tests.fuzz --seconds 600 --seed 1

docs/fuzzing.md says what is read, and what counts as a fault. What was found once stands in `found`.
"""
