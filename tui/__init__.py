"""What a person sees and does: the command line and the terminal reader."""
