"""The reader in a browser: a small web server (textual-serve, the extra `serve`) and its sessions.

Every browser window has a process of its own, as every terminal has.
"""
