"""What tools/bench measures."""
