package grader.policy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value in a method.
 *
 * @param type null when two branches leave different ones
 * @param isShared whether it comes from a static field or a literal, and so is one object for all
 * @param isFixed whether it is null or a collection that nobody can change
 */
record StackValue(int size, @Nullable Type type, boolean isShared, boolean isFixed)
    implements Value {
  static final StackValue UNKNOWN = new StackValue(1, null, false, false);

  static StackValue of(Type type) {
    return new StackValue(type.getSize(), type, false, false);
  }

  @Override
  public int getSize() {
    return size;
  }

  StackValue as(Type other) {
    return new StackValue(size, other, isShared, isFixed);
  }

  StackValue shared() {
    return new StackValue(size, type, true, isFixed);
  }

  StackValue fixed(boolean fixed) {
    return new StackValue(size, type, isShared, fixed);
  }

  /** What is known when the value is one of two. */
  StackValue or(StackValue other) {
    if (equals(other)) {
      return this;
    }
    return new StackValue(
        Math.min(size, other.size),
        type != null && type.equals(other.type) ? type : null,
        isShared || other.isShared,
        isFixed && other.isFixed);
  }
}
