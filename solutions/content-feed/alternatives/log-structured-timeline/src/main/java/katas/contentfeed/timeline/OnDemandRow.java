package katas.contentfeed.timeline;

/**
 * An author whose posts are read on demand for a reader, under {@code reader/author}.
 *
 * @param authorId the author
 */
record OnDemandRow(String authorId) {}
