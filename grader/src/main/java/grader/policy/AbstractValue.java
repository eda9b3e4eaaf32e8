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
record AbstractValue(int size, @Nullable Type type, boolean isShared, boolean isFixed)
    implements Value {
  static final AbstractValue UNKNOWN = new AbstractValue(1, null, false, false);

  static AbstractValue of(Type type) {
    return new AbstractValue(type.getSize(), type, false, false);
  }

  @Override
  public int getSize() {
    return size;
  }

  AbstractValue as(Type other) {
    return new AbstractValue(size, other, isShared, isFixed);
  }

  AbstractValue shared() {
    return new AbstractValue(size, type, true, isFixed);
  }

  AbstractValue fixed(boolean fixed) {
    return new AbstractValue(size, type, isShared, fixed);
  }

  /** What is known when the value is one of two. */
  AbstractValue or(AbstractValue other) {
    if (equals(other)) {
      return this;
    }
    return new AbstractValue(
        Math.min(size, other.size),
        type != null && type.equals(other.type) ? type : null,
        isShared || other.isShared,
        isFixed && other.isFixed);
  }
}
