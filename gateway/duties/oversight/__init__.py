"""Human oversight of the running assistant: the stop, the outage banner (Art. 14, 26 AI Act)."""
