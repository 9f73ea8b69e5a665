"""An official text in, the files of a rule out: what an editor would otherwise type by hand."""
