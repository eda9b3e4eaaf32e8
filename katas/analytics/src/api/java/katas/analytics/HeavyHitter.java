package katas.analytics;

/**
 * A frequent item.
 *
 * @param item the item
 * @param count how often it came at most
 * @param error by how much the count may be too high: the item came at least count - error times
 */
public record HeavyHitter(String item, long count, long error) {}
