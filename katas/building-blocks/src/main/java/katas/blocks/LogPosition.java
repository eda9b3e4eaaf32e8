package katas.blocks;

/**
 * Where a message stands in its topic.
 *
 * @param partition the partition, from 0
 * @param offset the place within the partition, from 0; it grows by 1 a message and never changes
 */
public record LogPosition(int partition, long offset) {}
