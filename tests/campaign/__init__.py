"""Random faults against a running station on the virtual radio, and what the ledger says afterwards.

    python -m tests.campaign --seconds 60 --seed 1 --json

The faults are written out in `kinds`; docs/campaign.md says what each provokes.
"""
