"""A stand-in for a TMS, written from the TMS reference alone. Start at lab.py."""
