"""Pure typesetting: blocks and a width in, rows of styled text with source offsets out."""
