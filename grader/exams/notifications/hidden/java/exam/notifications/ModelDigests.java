package exam.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.notifications.State;

/** How digests come to be, rule 3.6. */
final class ModelDigests {

  private ModelDigests() {}

  /** When the window ends in which an instant lies. */
  static Instant windowEnd(Instant ready) {
    long window = NotificationModel.CONFIG.digestWindow().getSeconds();
    return Instant.ofEpochSecond((Math.floorDiv(ready.getEpochSecond(), window) + 1) * window);
  }

  /** Rule 3.6: what became due in one hour is one message at its end. */
  static void assemble(NotificationModel model) {
    Map<String, List<ModelMessage>> windows = new TreeMap<>();
    for (ModelMessage message : model.messages) {
      if (message.isItem() && message.isLive() && !message.due.isAfter(model.now)) {
        String window = message.user() + " " + message.channel + " " + message.request.category();
        windows.computeIfAbsent(window + message.due, it -> new ArrayList<>()).add(message);
      }
    }
    windows.values().forEach(it -> assemble(model, it));
  }

  private static void assemble(NotificationModel model, List<ModelMessage> items) {
    List<ModelMessage> wanted = new ArrayList<>();
    for (ModelMessage item : items) {
      item.assembled = true;
      item.rule = "3.6";
      if (model.addressOf(item) == null) {
        item.is(State.SUPPRESSED);
      } else {
        wanted.add(item);
      }
    }
    if (wanted.size() > 1) {
      wanted.sort(Comparator.comparing(item -> item.acceptedAt));
      ModelMessage first = wanted.get(0);
      String tag = model.preferences.get(first.user()).locale().toLanguageTag();
      String template = ModelTemplates.find("digest", first.channel, tag);
      Map<String, String> values = Map.of("count", "" + wanted.size(), "items", "");
      String head = ModelTemplates.render(template, first.channel, values);
      ModelMessage digest =
          new ModelMessage(
              first.request, first.channel, first.acceptedAt, first.due, Instant.MAX, head);
      digest.rule = "3.6";
      digest.assembled = true;
      digest.items = wanted;
      wanted.forEach(item -> item.digest = digest);
      model.messages.add(digest);
    }
  }
}
