"""How fast it is and what it takes, measured on this machine; no test asserts any of it."""
