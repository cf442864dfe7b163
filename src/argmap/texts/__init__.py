"""The texts that claims cite: where they are, what stands where in them, and whether a quote is true to them."""
