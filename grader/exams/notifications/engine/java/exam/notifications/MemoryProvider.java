package exam.notifications;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import katas.blocks.UnavailableException;
import katas.notifications.Channel;
import katas.notifications.Message;
import katas.notifications.Provider;
import katas.notifications.ProviderAnswer;
import katas.notifications.ScriptedProvider.Response;

/**
 * What {@link katas.notifications.ScriptedProvider} is to the other tests: a provider in memory
 * that does what a test has written down, and then what it does always. While it has a message and
 * its answer is still on the way, a test can let something else happen. Safe for any number of
 * servers.
 */
final class MemoryProvider implements Provider {
  private final String name;
  private final Channel channel;
  private final Predicate<String> isOfThisTest;
  private final Deque<Response> script = new ArrayDeque<>();
  private final Map<String, Message> accepted = new LinkedHashMap<>();
  private final List<Message> calls = new ArrayList<>();
  private Response always = Response.ACCEPT;
  private Optional<Runnable> meanwhile = Optional.empty();

  /**
   * A provider.
   *
   * @param isOfThisTest which addresses a test is about; messages to all others are taken over, and
   *     neither use the script up nor count
   */
  MemoryProvider(String name, Channel channel, Predicate<String> isOfThisTest) {
    this.name = name;
    this.channel = channel;
    this.isOfThisTest = isOfThisTest;
  }

  /** Forgets the test before. */
  synchronized void begin() {
    script.clear();
    accepted.clear();
    calls.clear();
    always = Response.ACCEPT;
    meanwhile = Optional.empty();
  }

  /** The next calls get these, one each. */
  synchronized void next(Response... responses) {
    script.addAll(List.of(responses));
  }

  /** All calls get this, after those that the script is for. */
  synchronized void always(Response response) {
    always = response;
  }

  /** During the next call, when the provider has the message, and before it answers. */
  synchronized void meanwhile(Runnable event) {
    meanwhile = Optional.of(event);
  }

  /** How many calls have arrived or were lost. */
  synchronized int calls() {
    return calls.size();
  }

  /** What was accepted, each message once, as {@code "address: text"}. */
  synchronized List<String> texts() {
    return accepted.values().stream().map(each -> each.address() + ": " + each.text()).toList();
  }

  /** The key of the last message that was accepted. */
  synchronized String lastKey() {
    return new ArrayList<>(accepted.keySet()).get(accepted.size() - 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public ProviderAnswer send(Message message) {
    if (!isOfThisTest.test(message.address())) {
      return new ProviderAnswer.Accepted();
    }
    Response response = took(message);
    takeMeanwhile().ifPresent(Runnable::run);
    return switch (response) {
      case ACCEPT -> new ProviderAnswer.Accepted();
      case FAIL -> new ProviderAnswer.Failed(Optional.empty());
      case FAIL_FOR_A_SECOND -> new ProviderAnswer.Failed(Optional.of(Duration.ofSeconds(1)));
      case FAIL_FOR_A_MINUTE -> new ProviderAnswer.Failed(Optional.of(Duration.ofMinutes(1)));
      case REFUSE -> new ProviderAnswer.Refused("no such address");
      case LOSE_CALL, LOSE_ANSWER, CRASH -> throw new UnavailableException(name + ": no answer");
    };
  }

  private synchronized Optional<Runnable> takeMeanwhile() {
    Optional<Runnable> event = meanwhile;
    meanwhile = Optional.empty();
    return event;
  }

  private synchronized Response took(Message message) {
    calls.add(message);
    Response response = script.isEmpty() ? always : script.poll();
    if (response != Response.LOSE_CALL && accepted.containsKey(message.key())) {
      return response == Response.LOSE_ANSWER ? response : Response.ACCEPT;
    }
    if (response == Response.ACCEPT || response == Response.LOSE_ANSWER) {
      accepted.put(message.key(), message);
    }
    return response;
  }
}
