"""Work beside the reading, in processes and threads of its own."""
