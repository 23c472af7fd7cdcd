// Nothing: what a static Swift program costs before its first line.
