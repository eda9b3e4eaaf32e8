package grader.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a test sees of a collection that a submission made: the same elements in the same order, in
 * a collection that compares them by their own equals.
 *
 * <p>A set whose order calls all things equal contains whatever a test expects, and so do the views
 * and wrappers of the JDK around one. The grader puts a call of {@link #copy} behind each call of a
 * submission in the tests, and in front of what the contract's records keep.
 */
public final class DefensiveCopies {
  private DefensiveCopies() {}

  /** The value itself, unless it is, or holds, a collection that may compare as it likes. */
  public static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Optional<?> optional && optional.isPresent()) {
      Object held = optional.get();
      Object copied = copy(held);
      return copied == held ? value : Optional.ofNullable(copied);
    }
    if (value instanceof Map<?, ?> map) {
      return copyOf(map);
    }
    return value instanceof Collection<?> collection ? copyOf(collection) : value;
  }

  private static Object copyOf(Collection<?> collection) {
    boolean isKept = isHonest(collection);
    List<@Nullable Object> copied = new ArrayList<>();
    for (Object element : collection) {
      Object copy = copy(element);
      isKept &= copy == element;
      copied.add(copy);
    }
    if (isKept) {
      return collection;
    }
    if (collection instanceof SortedSet<?>) {
      NavigableSet<@Nullable Object> sorted = new TreeSet<>(new Positions(copied));
      sorted.addAll(copied);
      return Collections.unmodifiableNavigableSet(sorted);
    }
    return collection instanceof Set<?>
        ? Collections.unmodifiableSet(new LinkedHashSet<>(copied))
        : Collections.unmodifiableList(copied);
  }

  private static Object copyOf(Map<?, ?> map) {
    boolean isKept = isHonest(map);
    Map<@Nullable Object, @Nullable Object> copied = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = copy(entry.getKey());
      Object value = copy(entry.getValue());
      isKept &= key == entry.getKey() && value == entry.getValue();
      copied.put(key, value);
    }
    if (isKept) {
      return map;
    }
    if (map instanceof SortedMap<?, ?>) {
      NavigableMap<@Nullable Object, @Nullable Object> sorted =
          new TreeMap<>(new Positions(new ArrayList<>(copied.keySet())));
      sorted.putAll(copied);
      return Collections.unmodifiableNavigableMap(sorted);
    }
    return Collections.unmodifiableMap(copied);
  }

  private static boolean isHonest(Object collection) {
    if (collection.getClass() == TreeSet.class) {
      return isNatural(((TreeSet<?>) collection).comparator());
    }
    if (collection.getClass() == TreeMap.class) {
      return isNatural(((TreeMap<?, ?>) collection).comparator());
    }
    return isHonest(collection.getClass());
  }

  /** Whether it is a class of the JDK that takes no function of anybody, told by its name. */
  private static boolean isHonest(Class<?> type) {
    String name = type.getName();
    return type.getClassLoader() == null
        && switch (name) {
          case "java.util.ArrayDeque",
              "java.util.ArrayList",
              "java.util.Arrays$ArrayList",
              "java.util.EnumMap",
              "java.util.HashMap",
              "java.util.HashSet",
              "java.util.JumboEnumSet",
              "java.util.LinkedHashMap",
              "java.util.LinkedHashSet",
              "java.util.LinkedList",
              "java.util.RegularEnumSet",
              "java.util.concurrent.ConcurrentHashMap",
              "java.util.concurrent.CopyOnWriteArrayList" ->
              true;
          default ->
              name.startsWith("java.util.Collections$CopiesList")
                  || name.startsWith("java.util.Collections$Empty")
                  || name.startsWith("java.util.Collections$Singleton")
                  || name.startsWith("java.util.ImmutableCollections$");
        };
  }

  private static boolean isNatural(@Nullable Comparator<?> order) {
    return order == null
        || order == Comparator.naturalOrder()
        || order == Comparator.reverseOrder();
  }

  /** The order in which elements came; equal is only what is equal to one of them by its equals. */
  private static final class Positions implements Comparator<@Nullable Object> {
    private final Map<@Nullable Object, Integer> places = new HashMap<>();

    Positions(List<@Nullable Object> elements) {
      elements.forEach(element -> places.putIfAbsent(element, places.size()));
    }

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
      int place = places.getOrDefault(one, Integer.MAX_VALUE);
      int otherPlace = places.getOrDefault(other, Integer.MAX_VALUE);
      boolean isStrange = place == otherPlace && !Objects.equals(one, other);
      return isStrange ? 1 : Integer.compare(place, otherPlace);
    }
  }
}
