package exam.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.analytics.WindowCount;

/**
 * A page behind a cursor, when events were counted since the cursor was given. The contract leaves
 * open whether the page shows them; it must show what was there before, once and in order.
 *
 * @param rest what is behind the cursor now
 * @param before what was behind it then
 */
record PageCheck(
    List<WindowCount> rest, List<WindowCount> before, List<WindowCount> items, boolean more) {

  boolean fits() {
    return problem().isEmpty();
  }

  String problem() {
    Map<WindowCount, Long> now = byKey(rest);
    Map<WindowCount, Long> shown = byKey(items);
    for (int i = 0; i < items.size(); i++) {
      WindowCount item = items.get(i);
      if (now.getOrDefault(key(item), 0L) < item.count()) {
        return item + " is not behind it, or not so often: " + rest;
      }
      if (i > 0 && StreamModel.ORDER.compare(items.get(i - 1), item) >= 0) {
        return "the page is not in order: " + items;
      }
    }
    WindowCount last = items.isEmpty() ? null : items.get(items.size() - 1);
    for (WindowCount each : before) {
      boolean due = !more || last != null && StreamModel.ORDER.compare(each, last) <= 0;
      if (due && shown.getOrDefault(key(each), 0L) < each.count()) {
        return each + " was behind it and is not shown: " + items;
      }
    }
    return "";
  }

  private static WindowCount key(WindowCount count) {
    return new WindowCount(count.start(), count.page(), count.type(), 0);
  }

  private static Map<WindowCount, Long> byKey(List<WindowCount> counts) {
    Map<WindowCount, Long> map = new HashMap<>();
    counts.forEach(each -> map.put(key(each), each.count()));
    return map;
  }
}
