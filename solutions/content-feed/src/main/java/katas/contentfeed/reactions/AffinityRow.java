package katas.contentfeed.reactions;

/**
 * How many likes and comments a reader gave to posts of an author, under {@code reader/author}.
 *
 * @param interactions likes that stand, and comments
 */
record AffinityRow(long interactions) {}
