package exam.chat;

import exam.chat.WorldCommands.Misuse;
import exam.chat.WorldCommands.MisuseOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.kit.spec.Choices;

/** Rule 1.7: what the contract refuses, method by method and range by range. */
final class Misuses {
  private static final List<String> NO_NAMES = List.of("", "a/b", " ", "/", "\t");
  private static final List<String> NO_KEYS = List.of("", " ", "x".repeat(101));
  private static final List<String> NO_TEXTS =
      List.of("", "x".repeat(4_097), "\uD83D\uDE00".repeat(2_049));

  private final List<ChatCommand> all = new ArrayList<>();
  private final String room;

  private Misuses(String room) {
    this.room = room;
  }

  /** One of them, in a conversation in which ann is a member. */
  static ChatCommand of(String conversation, Choices choices) {
    Misuses misuses = new Misuses(conversation);
    misuses.names(choices.of(NO_NAMES));
    misuses.numbers();
    misuses.nulls();
    misuses.texts(choices.of(NO_TEXTS), choices.of(NO_KEYS));
    misuses.devices(choices.of(NO_TEXTS), choices.of(NO_KEYS), choices.of(NO_NAMES));
    return choices.of(misuses.all);
  }

  /** All of them. */
  static List<ChatCommand> all(String conversation) {
    Misuses misuses = new Misuses(conversation);
    NO_NAMES.forEach(misuses::names);
    misuses.numbers();
    misuses.nulls();
    for (String text : NO_TEXTS) {
      for (String key : NO_KEYS) {
        misuses.texts(text, key);
        misuses.devices(text, key, NO_NAMES.get(0));
      }
    }
    NO_NAMES.forEach(name -> misuses.devices(NO_TEXTS.get(0), NO_KEYS.get(0), name));
    return misuses.all;
  }

  private void names(String bad) {
    illegal("create of \"" + bad + "\"", it -> it.create(bad, Set.of("ann", "bob")));
    illegal("create with \"" + bad + "\"", it -> it.create("new", Set.of("ann", bad)));
    illegal("addMember by \"" + bad + "\"", it -> it.addMember(bad, room, "bob"));
    illegal("addMember to \"" + bad + "\"", it -> it.addMember("ann", bad, "bob"));
    illegal("addMember of \"" + bad + "\"", it -> it.addMember("ann", room, bad));
    illegal("removeMember by \"" + bad + "\"", it -> it.removeMember(bad, room, "bob"));
    illegal("removeMember from \"" + bad + "\"", it -> it.removeMember("ann", bad, "bob"));
    illegal("removeMember of \"" + bad + "\"", it -> it.removeMember("ann", room, bad));
    illegal("send by \"" + bad + "\"", it -> it.send(bad, room, "new key", "x"));
    illegal("send to \"" + bad + "\"", it -> it.send("ann", bad, "new key", "x"));
    illegal("history of \"" + bad + "\"", it -> it.history(bad, room, 10, Optional.empty()));
    illegal("history in \"" + bad + "\"", it -> it.history("ann", bad, 10, Optional.empty()));
    illegal("unread of \"" + bad + "\"", it -> it.unread(bad, room));
    illegal("unread in \"" + bad + "\"", it -> it.unread("ann", bad));
    illegal("markRead by \"" + bad + "\"", it -> it.markRead(bad, room, 1));
    illegal("markRead in \"" + bad + "\"", it -> it.markRead("ann", bad, 1));
    illegal("receipts for \"" + bad + "\"", it -> it.receipts(bad, room, 1));
    illegal("receipts in \"" + bad + "\"", it -> it.receipts("ann", bad, 1));
    illegal("presence of \"" + bad + "\"", it -> it.presence(bad));
  }

  private void numbers() {
    for (int limit : new int[] {0, -1, 101, Integer.MAX_VALUE}) {
      illegal("a page of " + limit, it -> it.history("ann", room, limit, Optional.empty()));
    }
    illegal("create with one", it -> it.create("new", Set.of("ann")));
    illegal("create with none", it -> it.create("new", Set.of()));
  }

  private void nulls() {
    isNull("create of null", it -> it.create(none(), Set.of("ann", "bob")));
    isNull("create with null", it -> it.create("new", Misuses.<Set<String>>none()));
    isNull(
        "create with a null member",
        it -> it.create("new", new HashSet<>(Arrays.asList("ann", "bob", none()))));
    isNull("addMember by null", it -> it.addMember(none(), room, "bob"));
    isNull("addMember to null", it -> it.addMember("ann", none(), "bob"));
    isNull("addMember of null", it -> it.addMember("ann", room, none()));
    isNull("removeMember by null", it -> it.removeMember(none(), room, "bob"));
    isNull("removeMember from null", it -> it.removeMember("ann", none(), "bob"));
    isNull("removeMember of null", it -> it.removeMember("ann", room, none()));
    isNull("send by null", it -> it.send(none(), room, "new key", "x"));
    isNull("send to null", it -> it.send("ann", none(), "new key", "x"));
    isNull("send with a null key", it -> it.send("ann", room, none(), "x"));
    isNull("send of null", it -> it.send("ann", room, "new key", none()));
    isNull("history of null", it -> it.history(none(), room, 10, Optional.empty()));
    isNull("history in null", it -> it.history("ann", none(), 10, Optional.empty()));
    isNull(
        "history after null", it -> it.history("ann", room, 10, Misuses.<Optional<String>>none()));
    isNull("unread of null", it -> it.unread(none(), room));
    isNull("unread in null", it -> it.unread("ann", none()));
    isNull("markRead by null", it -> it.markRead(none(), room, 1));
    isNull("markRead in null", it -> it.markRead("ann", none(), 1));
    isNull("receipts for null", it -> it.receipts(none(), room, 1));
    isNull("receipts in null", it -> it.receipts("ann", none(), 1));
    isNull("presence of null", it -> it.presence(none()));
  }

  private void texts(String text, String key) {
    illegal("send of a text of " + text.length(), it -> it.send("ann", room, "new key", text));
    illegal("send with key \"" + key + "\"", it -> it.send("ann", room, key, "x"));
  }

  private void devices(String text, String key, String name) {
    on("send of a text of " + text.length(), it -> it.send(room, text));
    on("send with key \"" + key + "\"", it -> it.send(room, key, "x"));
    on("send of a text of " + text.length() + " with a key", it -> it.send(room, "other", text));
    on("send to \"" + name + "\"", it -> it.send(name, "x"));
    on("send to \"" + name + "\" with a key", it -> it.send(name, "other", "x"));
    on("state of \"" + key + "\"", it -> it.state(key));
    on("messages of \"" + name + "\"", it -> it.messages(name));
    on("markRead of \"" + name + "\"", it -> it.markRead(name));
    on("typing in \"" + name + "\"", it -> it.typing(name));
    on("typingUsers of \"" + name + "\"", it -> it.typingUsers(name));
    nullOn("send to null", it -> it.send(none(), "x"));
    nullOn("send of null", it -> it.send(room, none()));
    nullOn("send to null with a key", it -> it.send(none(), "other", "x"));
    nullOn("send with a null key", it -> it.send(room, none(), "x"));
    nullOn("send of null with a key", it -> it.send(room, "other", none()));
    nullOn("state of null", it -> it.state(none()));
    nullOn("messages of null", it -> it.messages(none()));
    nullOn("markRead of null", it -> it.markRead(none()));
    nullOn("typing in null", it -> it.typing(none()));
    nullOn("typingUsers of null", it -> it.typingUsers(none()));
  }

  private void illegal(String what, Misuse.Call call) {
    all.add(new Misuse(what, IllegalArgumentException.class, call));
  }

  private void isNull(String what, Misuse.Call call) {
    all.add(new Misuse(what, NullPointerException.class, call));
  }

  private void on(String what, MisuseOn.Call call) {
    all.add(new MisuseOn("ann-phone", what, IllegalArgumentException.class, call));
  }

  private void nullOn(String what, MisuseOn.Call call) {
    all.add(new MisuseOn("ann-phone", what, NullPointerException.class, call));
  }

  /** A null where the contract allows none. */
  @SuppressWarnings("unchecked")
  private static <T> T none() {
    return (T) Map.of().get("nothing");
  }
}
