package katas.analytics.history;

import java.util.Collection;
import java.util.Set;
import katas.analytics.Event;

/** What events can be grouped and filtered by. */
public final class Dimensions {
  public static final String PROPERTY = "property:";

  private static final Set<String> FIELDS = Set.of("type", "page", "country", "device");

  private Dimensions() {}

  /** Refuses what is no dimension. */
  public static void check(Collection<String> dimensions) {
    for (String dimension : dimensions) {
      boolean isProperty = dimension.startsWith(PROPERTY) && dimension.length() > PROPERTY.length();
      if (!isProperty && !FIELDS.contains(dimension)) {
        throw new IllegalArgumentException("not a dimension: " + dimension);
      }
    }
  }

  /** The event's value; "" for a property that it has not. */
  public static String value(Event event, String dimension) {
    return switch (dimension) {
      case "type" -> event.type();
      case "page" -> event.page();
      case "country" -> event.country();
      case "device" -> event.device();
      default -> event.properties().getOrDefault(dimension.substring(PROPERTY.length()), "");
    };
  }
}
