"""What a reader does with an article, apart from any widget: open, sort, find, decide."""
