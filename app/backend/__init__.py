"""The station's client of the owner's back end."""
