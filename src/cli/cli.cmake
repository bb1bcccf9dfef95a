# The command line: src/cli, native only.
