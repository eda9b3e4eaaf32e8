package katas.blocks.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records of one class are taken apart and made. Components are read from their fields, since
 * an accessor may say something else.
 */
final class RecordSchema {
  private static final ClassValue<RecordSchema> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordSchema computeValue(Class<?> type) {
          return new RecordSchema(type);
        }
      };

  private static final ClassValue<Map<String, RecordSchema>> SEEN_BY =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordSchema> computeValue(Class<?> reader) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Class<?> type;
  private final Field[] fields;
  private final Constructor<?> constructor;
  private final Map<String, Class<?>> neighbours = new ConcurrentHashMap<>();

  private RecordSchema(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      fields = new Field[components.length];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = type.getDeclaredField(components[i].getName());
        fields[i].setAccessible(true);
      }
    } catch (NoSuchMethodException | NoSuchFieldException e) {
      throw new IllegalStateException("every record has them: " + type, e);
    }
  }

  static RecordSchema of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** The record of this name as a reader's class sees it. */
  static RecordSchema seenBy(Class<?> reader, String name) {
    return SEEN_BY.get(reader).computeIfAbsent(name, it -> of(named(it, reader)));
  }

  int size() {
    return fields.length;
  }

  String name(int component) {
    return fields[component].getName();
  }

  @Nullable Object get(Record value, int component) {
    try {
      return fields[component].get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the field is accessible: " + fields[component], e);
    }
  }

  /** Makes a record; what its constructor throws comes out as it is. */
  Record make(@Nullable Object[] values) {
    try {
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalArgumentException(type.getName() + " cannot be made", e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("records can be made: " + type, e);
    }
  }

  /** The class of this name as the record's class sees it. */
  Class<?> classNamed(String name) {
    return neighbours.computeIfAbsent(name, other -> named(other, type));
  }

  /** The class of this name as another class sees it. */
  private static Class<?> named(String name, Class<?> beside) {
    try {
      return Class.forName(name, false, beside.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(beside.getName() + " knows no " + name, e);
    }
  }
}
