package katas.analytics.ingest;

/**
 * How far a partition is counted.
 *
 * @param next the offset of the first message that is not
 */
record OffsetRow(long next) {}
