package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A notification that was accepted.
 *
 * @param request all that the sender said, to know the same request again
 * @param channels its channels, in order
 */
record NotificationRow(List<String> request, List<Channel> channels) {

  static NotificationRow of(SendRequest request) {
    List<Channel> channels = List.copyOf(new TreeSet<>(request.channels()));
    List<String> said = new ArrayList<>();
    said.add(request.templateId());
    said.add(request.category() + " " + channels + " " + request.options());
    new TreeMap<>(request.variables()).forEach((name, value) -> said.addAll(List.of(name, value)));
    return new NotificationRow(List.copyOf(said), channels);
  }
}
