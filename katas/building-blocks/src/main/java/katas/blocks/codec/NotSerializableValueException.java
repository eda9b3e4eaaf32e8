package katas.blocks.codec;

/**
 * A value was to leave its server that cannot be written down: it is or holds a live object, a
 * function or something that changes.
 */
public final class NotSerializableValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What cannot be written, where it was found. */
  NotSerializableValueException(String path, Class<?> type) {
    super(
        path
            + " is a "
            + type.getName()
            + ", which cannot be written down: a record that leaves its server holds strings,"
            + " numbers, booleans, enums, times, other such records, and lists, sets or maps of"
            + " these");
  }
}
