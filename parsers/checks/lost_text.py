"""The families of glued, cut, and lost or broken text: the modules that declare their rules."""

from parsers.checks import broken, cut, glued, leftovers

MODULES = (glued, cut, broken, leftovers)
