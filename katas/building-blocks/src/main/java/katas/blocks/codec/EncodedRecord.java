package katas.blocks.codec;

import java.util.List;

/**
 * A record as it was written down. It holds text, numbers and the like, and no object of the server
 * that wrote it. Immutable.
 *
 * @param type the name of the record's class
 * @param values what its components hold, in their order: values of the JDK that never change,
 *     {@link EncodedEnum}, {@link EncodedCollection} and other records
 */
public record EncodedRecord(String type, List<Object> values) {
  /** Absent, where a component is null. */
  public enum EncodedNull {
    /** The one value. */
    NOTHING
  }

  /** A constant of an enum. */
  public record EncodedEnum(String type, String name) {}

  /** A collection, a map as its keys and values in turn, or an optional. */
  public record EncodedCollection(Kind kind, List<Object> items) {}

  /** What a {@link EncodedCollection} is read as. */
  public enum Kind {
    /** A list. */
    LIST,
    /** A set; its order is that of the items. */
    SET,
    /** A set in its natural order. */
    SORTED_SET,
    /** A map; its order is that of the items. */
    MAP,
    /** A map in its keys' natural order. */
    SORTED_MAP,
    /** One item or none. */
    OPTIONAL
  }
}
