"""N4 and N5: superlatives, ranks, order and plausibility."""
