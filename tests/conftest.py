"""Programs that tests start keep compiled modules, as they do for a person; it takes less time."""

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
