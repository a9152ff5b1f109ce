"""Documents to blocks: what people send, read whole or refused, each text with its place in the document."""
