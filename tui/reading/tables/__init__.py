"""Tables as they are read: columns by meaning, sorted, filtered, compared, charted."""
