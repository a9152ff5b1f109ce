"""From a document's blocks to a draft of the strategy and its timeline, with the grounds for each guess."""
