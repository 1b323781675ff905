"""What the rules of numbers read out of an article: values, tables, sentences, mentions."""
