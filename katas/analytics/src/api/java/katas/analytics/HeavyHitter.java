package katas.analytics;

/**
 * A frequent item.
 *
 * @param item the item
 * @param count an upper bound of the item's weight
 * @param error how much the count may be too high: the weight is at least count - error
 */
public record HeavyHitter(String item, long count, long error) {}
