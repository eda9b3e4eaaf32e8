package exam.chat;

import exam.chat.ModelConversation.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.chat.Message;
import katas.chat.SendState;
import katas.kit.spec.Clauses;

/** What a device shows, by the rules. */
final class Expectations {
  private static final Duration SHOWN = Duration.ofMillis(4_900);
  private static final Duration GONE = Duration.ofMillis(5_200);

  private Expectations() {}

  /** Rules 1.1 and 4.1: what online devices have sent is in a history that was read to its end. */
  static void arrived(ChatModel model, String conversation, String reader, Clauses clauses) {
    for (ModelDevice device : model.devices.values()) {
      for (ModelSend send : device.sent) {
        String key = send.key();
        if (key != null
            && send.conversation().equals(conversation)
            && model.isDue(device)
            && model.known(send.user(), key) == null
            && !device.refused.contains(key)) {
          boolean expected =
              model.memberSince(send.user(), conversation, send.at())
                  && model.memberSince(reader, conversation, send.at());
          clauses.that(
              "accepted",
              model.rule("1.1"),
              !expected,
              () -> "nobody accepted what " + device.name + " has sent: " + send.text());
        }
      }
    }
  }

  /** Compares what a device shows of a conversation. */
  static void shows(
      ChatModel model, ModelDevice device, String name, List<Message> shown, Clauses clauses) {
    List<Long> ids = ChatModel.ids(shown);
    clauses.that(
        "once",
        model.rule("2.5"),
        ids.equals(List.copyOf(new TreeSet<>(ids))),
        () -> device.name + " shows " + ChatModel.words(shown));
    shown.forEach(it -> model.see(model.rule("1.1"), it, clauses));
    ModelConversation known = model.conversations.get(name);
    if (known == null) {
      clauses.that("none", "1.1", shown.isEmpty(), () -> device.name + " shows " + shown);
      return;
    }
    List<Long> before = device.shown.getOrDefault(name, List.of());
    clauses.that(
        "still",
        model.rule("2.5"),
        ids.containsAll(before),
        () -> device.name + " showed " + before + " and now " + ids);
    prefixes(model, device, known, ids, clauses);
    boolean offline = device.everOpen && !device.open && device.closedCalm;
    clauses.that(
        "offline",
        "1.4",
        !offline || !device.shown.containsKey(name) || ids.equals(before),
        () -> device.name + ", which is offline, showed " + before + " and now " + ids);
    due(model, device, known, name, ids, clauses);
    device.shown.put(name, ids);
  }

  /** Rules 1.3 and 2.6: of each membership a beginning. */
  private static void prefixes(
      ChatModel model,
      ModelDevice device,
      ModelConversation known,
      List<Long> ids,
      Clauses clauses) {
    Set<Long> rest = new HashSet<>(ids);
    for (Membership membership : known.of(device.user)) {
      List<Long> all = ChatModel.ids(known.within(membership));
      List<Long> part = ids.stream().filter(membership::contains).toList();
      clauses.that(
          "beginning",
          "2.6",
          part.equals(all.subList(0, Math.min(all.size(), part.size()))),
          () -> device.name + " shows " + part + ", which is no beginning of " + all);
      part.forEach(rest::remove);
    }
    clauses.that(
        "member",
        model.everBroken ? "4.5" : "1.3",
        rest.isEmpty(),
        () -> device.name + ", whose user was no member then, shows " + rest);
  }

  private static void due(
      ChatModel model,
      ModelDevice device,
      ModelConversation known,
      String name,
      List<Long> ids,
      Clauses clauses) {
    long ended = device.ended.getOrDefault(name, 0L);
    List<Long> before = device.shown.getOrDefault(name, List.of());
    clauses.that(
        "ended",
        "1.3",
        ids.stream().filter(id -> id <= ended).allMatch(before::contains),
        () -> device.name + ", whose user was removed, showed " + before + " and now " + ids);
    if (!model.isDue(device)) {
      return;
    }
    if (known.isMember(device.user)) {
      Membership current = known.current(device.user);
      List<Long> all = ChatModel.ids(known.within(current));
      List<Long> part = ids.stream().filter(current::contains).toList();
      boolean cameOnline = device.changed.isAfter(Instant.parse("2026-01-05T09:00:01Z"));
      clauses.that(
          "shown",
          model.rule(cameOnline ? "1.4" : "1.1"),
          part.equals(all),
          () -> device.name + " must show " + all + ", but shows " + part);
    } else {
      device.ended.put(name, known.last());
    }
  }

  /** Rules 2.2 and 2.3. */
  static void state(
      ChatModel model, ModelDevice device, String key, Optional<SendState> state, Clauses clauses) {
    ModelSend send = device.withKey(key);
    if (send == null) {
      boolean lost = device.sent.stream().anyMatch(it -> it.key() == null);
      clauses.that(
          "state", "2.3", state.isEmpty() || lost, () -> key + " was not sent, but is " + state);
      return;
    }
    Message known = model.known(send.user(), key);
    boolean mine = known != null && send.isTold(known);
    boolean member = model.memberSince(send.user(), send.conversation(), send.at());
    boolean outsider = wasNeverMember(model, send);
    SendState actual = state.orElse(null);
    boolean fits =
        actual == SendState.SENT
            ? mine || known == null && !outsider
            : actual == SendState.REFUSED
                ? device.refused.contains(key)
                    || !member
                    || !mine && known != null
                    || !model.unseenOthers(send).isEmpty()
                : actual == SendState.WAITING && !model.isDue(device);
    clauses.that(
        "state",
        model.rule("2.3"),
        fits && !(device.refused.contains(key) && actual != SendState.REFUSED),
        () -> key + " of " + device.name + " is " + state + (mine ? ", but was accepted" : ""));
    if (actual == SendState.REFUSED) {
      device.refused.add(key);
    }
  }

  private static boolean wasNeverMember(ChatModel model, ModelSend send) {
    ModelConversation conversation = model.conversations.get(send.conversation());
    return conversation == null || conversation.of(send.user()).isEmpty();
  }

  /** Rule 3.2: one to each server to which devices of members are connected, and one back. */
  static void fanOut(
      ChatModel model, String conversation, Duration pass, int betweenServers, Clauses clauses) {
    Instant before = model.now.minus(pass);
    boolean quiet =
        !model.everBroken
            && model.devices.values().stream()
                .allMatch(
                    it ->
                        !before.isBefore(it.due)
                            && it.changed.plus(GONE).isBefore(before)
                            && it.sent.stream()
                                .filter(send -> !it.refused.contains(send.key()))
                                .noneMatch(model::isUnseen));
    long servers =
        model.devices.values().stream()
            .filter(it -> it.open && model.isMember(conversation, it.user))
            .map(it -> ChatModel.DEVICES.get(it.name).get(0))
            .distinct()
            .count();
    if (quiet && !pass.isZero()) {
      clauses.that(
          "fan-out",
          "3.2",
          betweenServers <= 2 * servers,
          () -> betweenServers + " network messages between servers, to " + servers + " of them");
    }
  }

  /** Rule 3.4. */
  static void typing(
      ChatModel model, ModelDevice device, String name, Set<String> typing, Clauses clauses) {
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String user : model.users()) {
      Instant at = model.typed.get(name + "/" + user);
      Duration ago = at == null ? Duration.ofDays(1) : Duration.between(at, model.now);
      boolean other = !user.equals(device.user);
      if (typing.contains(user) && (!other || model.calm && ago.compareTo(GONE) > 0)) {
        wrong.add(user);
      }
      boolean expected =
          other
              && at != null
              && model.isDue(device)
              && !device.changed.isAfter(at.minus(GONE))
              && model.memberSince(device.user, name, at)
              && ago.compareTo(SHOWN) < 0
              && ago.compareTo(ChatModel.SECOND) >= 0;
      if (expected && !typing.contains(user)) {
        missing.add(user);
      }
    }
    clauses.that(
        "typing",
        "3.4",
        wrong.isEmpty() && missing.isEmpty() && model.users().containsAll(typing),
        () ->
            device.name
                + " shows "
                + typing
                + ", of whom "
                + wrong
                + " do not type, and not "
                + missing);
  }
}
