package katas.blocks.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import katas.blocks.codec.EncodedRecord.EncodedCollection;
import katas.blocks.codec.EncodedRecord.EncodedEnum;
import katas.blocks.codec.EncodedRecord.EncodedNull;
import katas.blocks.codec.EncodedRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Copies records by content, so that what one server writes and another one reads shares no object.
 *
 * <p>A record that can be written holds strings, numbers, booleans, characters, enums, times, other
 * such records, and the JDK's lists, sets, maps and optionals of these. What is read has new
 * records and new collections, which the reader may change.
 *
 * <p>Stateless but for what it remembers of classes; safe for use by many threads. Cost: linear in
 * the size of the record, about a microsecond for a row of a few components.
 */
public final class RecordCodec {
  private RecordCodec() {}

  /**
   * Writes a record down.
   *
   * @throws NotSerializableValueException when it holds what cannot be written; the message says
   *     where
   */
  public static EncodedRecord encode(Record value) {
    Class<?> type = value.getClass();
    RecordSchema shape = RecordSchema.of(type);
    List<Object> values = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      values.add(encodeValue(shape.get(value, i), type, shape.name(i)));
    }
    return new EncodedRecord(type.getName(), values);
  }

  private static Object encodeValue(@Nullable Object value, Class<?> owner, String component) {
    if (value == null) {
      return EncodedNull.NOTHING;
    }
    if (isLeaf(value)) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return new EncodedEnum(constant.getDeclaringClass().getName(), constant.name());
    }
    if (value instanceof Record record) {
      return encode(record);
    }
    Kind kind = kind(value);
    if (kind == null) {
      throw new NotSerializableValueException(
          owner.getSimpleName() + "." + component, value.getClass());
    }
    List<Object> items = new ArrayList<>();
    for (Object item : items(value)) {
      items.add(encodeValue(item, owner, component));
    }
    return new EncodedCollection(kind, items);
  }

  /** Whether a value is written as it is: all of these are immutable. */
  private static boolean isLeaf(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Character
        || isNumber(value)
        || isTime(value)
        || value instanceof UUID;
  }

  /** Of the two that are not final, their own class only: a subclass may change. */
  private static boolean isNumber(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigInteger.class
        || value.getClass() == BigDecimal.class;
  }

  private static boolean isTime(Object value) {
    return value instanceof Instant
        || value instanceof Duration
        || value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof ZoneId;
  }

  /** What a collection of the JDK is written as; null for everything else. */
  private static @Nullable Kind kind(Object value) {
    if (value.getClass().getClassLoader() != null) {
      return null;
    }
    if (value instanceof SortedMap<?, ?> map) {
      return map.comparator() == null ? Kind.SORTED_MAP : null;
    }
    if (value instanceof SortedSet<?> set) {
      return set.comparator() == null ? Kind.SORTED_SET : null;
    }
    if (value instanceof List) {
      return Kind.LIST;
    }
    if (value instanceof Set) {
      return Kind.SET;
    }
    if (value instanceof Map) {
      return Kind.MAP;
    }
    return value instanceof Optional ? Kind.OPTIONAL : null;
  }

  private static Collection<?> items(Object value) {
    if (value instanceof Collection<?> collection) {
      return collection;
    }
    List<@Nullable Object> items = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        items.add(entry.getKey());
        items.add(entry.getValue());
      }
    } else {
      ((Optional<?>) value).ifPresent(items::add);
    }
    return items;
  }

  /**
   * Makes a record of what was written.
   *
   * @param type the class that the reader knows by the written record's name; the classes of what
   *     it holds are looked up beside it
   */
  public static <T extends Record> T decode(EncodedRecord encoded, Class<T> type) {
    return type.cast(decode(encoded, RecordSchema.of(type)));
  }

  /**
   * Makes a record of what was written, for a reader that does not name its class.
   *
   * @param reader an object of the reader, whose class loader finds the record's class by its name
   * @throws IllegalArgumentException when the reader has no such class
   */
  public static Record decodeFor(Object reader, EncodedRecord encoded) {
    return decode(encoded, RecordSchema.seenBy(reader.getClass(), encoded.type()));
  }

  private static Record decode(EncodedRecord encoded, RecordSchema shape) {
    @Nullable Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = decodeValue(encoded.values().get(i), shape);
    }
    return shape.make(values);
  }

  private static @Nullable Object decodeValue(Object value, RecordSchema beside) {
    if (value instanceof EncodedRecord encoded) {
      return decode(encoded, RecordSchema.of(beside.classNamed(encoded.type())));
    }
    if (value instanceof EncodedCollection collection) {
      return decode(collection, beside);
    }
    if (value instanceof EncodedEnum constant) {
      return constant(beside.classNamed(constant.type()), constant.name());
    }
    return value == EncodedNull.NOTHING ? null : value;
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getName() + " has no constant " + name);
  }

  private static Object decode(EncodedCollection collection, RecordSchema beside) {
    List<@Nullable Object> items = new ArrayList<>(collection.items().size());
    collection.items().forEach(item -> items.add(decodeValue(item, beside)));
    return switch (collection.kind()) {
      case LIST -> items;
      case SET -> new LinkedHashSet<>(items);
      case SORTED_SET -> new TreeSet<>(items);
      case MAP -> map(items, new LinkedHashMap<>());
      case SORTED_MAP -> map(items, new TreeMap<>());
      case OPTIONAL -> items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    };
  }

  private static Map<Object, @Nullable Object> map(
      List<@Nullable Object> items, Map<Object, @Nullable Object> map) {
    for (int i = 0; i < items.size(); i += 2) {
      map.put(items.get(i), items.get(i + 1));
    }
    return map;
  }
}
