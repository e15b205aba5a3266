"""The day's end: its report, the drawer, the seal, and the days before."""
