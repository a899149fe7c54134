"""One room as real processes: agent, panel and a far end, for the demo, the benches and end-to-end tests."""
