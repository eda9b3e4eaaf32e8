package exam.notifications;

import exam.notifications.NotificationCommand.Event;
import exam.notifications.NotificationCommand.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.DeadLetter;
import katas.notifications.Server;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** Commands about dead letters, rule 2.3. */
final class LetterCommands {
  private static final int MOST_PAGES = 100;

  private LetterCommands() {}

  /** Reads all dead letters in pages. */
  record ReadLetters(int limit) implements Event {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      List<List<DeadLetter>> pages = new ArrayList<>();
      String after = "";
      do {
        List<DeadLetter> page = cluster.server(server).deadLetters(after, limit);
        pages.add(page);
        after = page.isEmpty() ? "" : page.get(page.size() - 1).cursor();
      } while (!after.isEmpty() && pages.size() < MOST_PAGES);
      return pages;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      List<?> pages = clauses.returned("2.3", answer, List.class);
      if (pages == null) {
        return;
      }
      List<DeadLetter> letters =
          pages.stream()
              .flatMap(page -> ((List<?>) page).stream())
              .map(DeadLetter.class::cast)
              .toList();
      letters.forEach(letter -> diesWithin(model, letter));
      othersLive(model, letters);
      compare(model, letters, clauses);
      List<Integer> sizes = pages.stream().map(page -> ((List<?>) page).size()).toList();
      int full = letters.size() / limit;
      clauses.that(
          "2.3",
          sizes.stream().filter(size -> size == limit).count() == full,
          () -> letters.size() + " letters come in pages of " + limit + ", but came as " + sizes);
      letters.stream()
          .filter(it -> !model.letters.contains(it) && find(model, it) != null)
          .forEach(model.letters::add);
    }

    /** Its time is known as soon as somebody lists it. */
    private static void diesWithin(NotificationModel model, DeadLetter letter) {
      ModelMessage found = find(model, letter);
      if (found != null && found.shown().diedBefore && found.shown().may(State.DEAD)) {
        found.shown().diedAt = letter.diedAt();
        found.shown().diedBefore = false;
        found.shown().is(State.DEAD);
      }
    }

    /** What may have died, and is not listed, did not. */
    private static void othersLive(NotificationModel model, List<DeadLetter> letters) {
      Set<ModelMessage> listed = new HashSet<>();
      for (DeadLetter letter : letters) {
        ModelMessage found = find(model, letter);
        if (found != null) {
          listed.add(found.shown());
        }
      }
      model.messages.stream()
          .filter(it -> !listed.contains(it) && it.states.size() > 1 && !isMember(model, it))
          .filter(it -> it.items.stream().noneMatch(item -> isMember(model, item)))
          .forEach(it -> it.states.remove(State.DEAD));
    }

    /** Whether nobody was told its id. */
    private static boolean isMember(NotificationModel model, ModelMessage message) {
      return model.notifications.get(NotificationModel.keyOf(message.request)).id() == null;
    }

    private static void compare(NotificationModel model, List<DeadLetter> actual, Clauses clauses) {
      // No letter tells whether and when a member died while providers were slow.
      boolean open =
          model.messages.stream()
              .anyMatch(it -> it.may(State.DEAD) && it.diedBefore && isMember(model, it));
      List<ModelMessage> dead =
          model.messages.stream()
              .filter(it -> it.digest == null && it.may(State.DEAD))
              .filter(it -> !open || !isMember(model, it))
              .toList();
      List<DeadLetter> compared =
          actual.stream().filter(it -> !open || find(model, it) != null).toList();
      List<Instant> times = actual.stream().map(DeadLetter::diedAt).toList();
      clauses.that(
          "2.3",
          times.stream().sorted().toList().equals(times),
          () -> "letters come in the order of their death, but came by " + times);
      Set<String> expected = dead.stream().map(it -> told(model, it)).collect(Collectors.toSet());
      Set<String> told = compared.stream().map(it -> told(model, it)).collect(Collectors.toSet());
      clauses.that(
          "2.3",
          told.equals(expected) && compared.size() == dead.size(),
          () -> "the dead letters are " + expected + ", but were " + told);
    }

    private static String told(NotificationModel model, ModelMessage message) {
      // A member of a campaign has an id that nobody was told.
      String key = NotificationModel.keyOf(message.request);
      String first = model.notifications.get(key).id() == null ? "a member" : key;
      boolean several =
          message.items.stream()
              .anyMatch(
                  it -> it != message.items.get(0) && it.acceptedAt.equals(message.acceptedAt));
      return (several ? "an item" : first)
          + " "
          + message.channel
          + " "
          + message.reason
          + " "
          + message.diedAt;
    }

    private static String told(NotificationModel model, DeadLetter letter) {
      ModelMessage message = find(model, letter);
      String what = message == null ? "a member" : NotificationModel.keyOf(message.request);
      boolean several =
          message != null
              && message.digest != null
              && message.digest.items.stream()
                      .filter(it -> it.acceptedAt.equals(message.digest.acceptedAt))
                      .count()
                  > 1
              && message.acceptedAt.equals(message.digest.acceptedAt);
      return (several ? "an item" : what)
          + " "
          + letter.channel()
          + " "
          + letter.reason()
          + " "
          + letter.diedAt();
    }

    @Override
    public String toString() {
      return "read all dead letters, " + limit + " a page";
    }
  }

  /** Reads the page behind a letter that somebody saw once, whether or not it is still dead. */
  record ReadLettersAfter(DeadLetter letter) implements Event {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      return cluster.server(server).deadLetters(letter.cursor(), 100);
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      List<?> page = clauses.returned("2.3", answer, List.class);
      if (page == null) {
        return;
      }
      List<DeadLetter> letters = page.stream().map(DeadLetter.class::cast).toList();
      long later =
          model.messages.stream()
              .filter(it -> it.digest == null && it.may(State.DEAD) && !it.diedBefore)
              .filter(it -> it.diedAt != null && it.diedAt.isAfter(letter.diedAt()))
              .count();
      clauses.that(
          "2.3",
          letters.stream().noneMatch(it -> it.diedAt().isBefore(letter.diedAt()))
              && !letters.contains(letter)
              && letters.stream().filter(it -> it.diedAt().isAfter(letter.diedAt())).count()
                  >= later,
          () -> later + " letters died after " + letter + ", but behind it are " + letters);
    }

    @Override
    public String toString() {
      return "read the dead letters behind that of " + letter.notificationId();
    }
  }

  /** The message that a letter names, or one item of its digest. */
  static @Nullable ModelMessage find(NotificationModel model, DeadLetter letter) {
    return model.notifications.values().stream()
        .filter(it -> letter.notificationId().equals(it.id()))
        .flatMap(it -> it.messages().stream())
        .filter(it -> it.channel == letter.channel())
        .findFirst()
        .orElse(null);
  }

  /** Replays a letter, which may be one of long ago. */
  record Replay(DeadLetter letter) implements Request {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public @Nullable Object ask(Server server) {
      return server.replay(letter);
    }

    private @Nullable ModelMessage dead(NotificationModel model) {
      ModelMessage found = find(model, letter);
      ModelMessage message = found == null ? null : found.shown();
      boolean same =
          message != null && message.may(State.DEAD) && letter.diedAt().equals(message.diedAt);
      return same ? message : null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Boolean replayed = clauses.returned("2.3", answer, Boolean.class);
      boolean expected = dead(model) != null;
      clauses.that(
          "2.3",
          replayed != null && replayed == expected,
          () -> "replay must return " + expected + ", but returned " + replayed);
      takeEffect(model);
    }

    @Override
    public void takeEffect(NotificationModel model) {
      ModelMessage message = dead(model);
      if (message != null) {
        message.is(message.isOpen() ? State.SENDING : State.WAITING);
        message.spent = message.attempts.size();
        message.wakeAt = model.now;
        message.rule = "2.3";
        message.diedAt = null;
      }
    }

    @Override
    public String toString() {
      return "replay " + letter.notificationId() + " " + letter.channel();
    }
  }
}
