package katas.kit.spec;

/**
 * A kata's contract as plain collections: what one server without faults would know. Each {@link
 * Command} changes it and compares answers with it.
 *
 * <p>A model with {@code equals} and {@code hashCode} by content makes checks of concurrent
 * histories faster, and joins possible states that have become equal; it works without.
 *
 * @param <M> the model itself
 */
public interface Model<M extends Model<M>> {
  /** A copy that shares nothing that changes. */
  M copy();
}
