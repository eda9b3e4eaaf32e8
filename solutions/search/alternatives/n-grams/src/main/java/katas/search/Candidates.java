package katas.search;

import java.util.Collection;

/**
 * Terms that may be within a distance: all that are, and maybe others.
 *
 * @param visited how many terms or entries were looked at to find them
 */
record Candidates(Collection<String> terms, long visited) {}
