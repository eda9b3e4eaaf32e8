package exam.notifications;

import java.time.Instant;
import java.util.List;
import katas.notifications.State;

/**
 * What one server may and must do in the state of a model.
 *
 * @param server which server
 */
record ServerView(NotificationModel model, int server) {

  /**
   * The first provider that this server surely may call; one behind the last when there is none.
   */
  int firstCallable(List<String> providers, int from) {
    int first = from;
    while (first < providers.size() && breaker(providers.get(first)).opens().isAfter(model.now)) {
      first++;
    }
    return first;
  }

  /** When this server surely may call a provider of the channel. */
  Instant opens(ModelMessage message) {
    List<String> providers =
        message.isOpen() ? List.of(message.last().provider()) : Fate.providers(message.channel);
    return providers.stream()
        .map(provider -> breaker(provider).opens())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  ModelBreaker breaker(String provider) {
    return model.breaker(server, provider);
  }

  /** Whether this server must hand a message over in a round that began then. */
  boolean mustBeSent(ModelMessage message, Instant begin) {
    boolean due = !message.due.isAfter(begin) && !message.wakeAt.isAfter(begin);
    return due
        && !message.unsure
        && !message.request.options().digest()
        && message.isLive()
        && !message.may(State.EXPIRED, State.SUPPRESSED)
        && Fate.of(model, message) instanceof Fate.Send send
        && firstCallable(send.providers(), 0) < send.providers().size();
  }
}
