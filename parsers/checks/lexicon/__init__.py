"""Words by which tables and sentences name relations: one module for each subject, data only."""
