"""The room that speaks Bot Framework: the only one that imports its libraries, so that it can be replaced."""
