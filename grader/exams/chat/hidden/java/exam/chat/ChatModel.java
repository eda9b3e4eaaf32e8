package exam.chat;

import exam.chat.ModelConversation.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import katas.blocks.simulation.Simulation;
import katas.chat.Message;
import katas.kit.spec.Clauses;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/**
 * The brief as plain collections. What it leaves open is open here: a message that a device has
 * sent is accepted when somebody has seen it, and its place among others is known then; and while
 * something is broken, all that must come in time may be late.
 */
final class ChatModel implements Model<ChatModel> {
  /**
   * Devices and the servers that they know. One name is a prefix of another; ann's are connected to
   * one server, bob's to two.
   */
  static final Map<String, List<String>> DEVICES = devices();

  /** The devices whose app is closed at first. */
  static final Set<String> CLOSED = Set.of("carl-phone");

  static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration CATCH_UP = Duration.ofSeconds(5);

  final Map<String, ModelConversation> conversations = new TreeMap<>();
  final Map<String, ModelDevice> devices = new LinkedHashMap<>();

  /** Accepted messages by sender and key. */
  final Map<String, Message> byKey = new TreeMap<>();

  /** The keys that devices have made, by user. */
  final Set<String> made = new HashSet<>();

  /** When each user typed last in a conversation, by both, and on which device. */
  final Map<String, Instant> typed = new HashMap<>();

  final List<ReadCommands.Place> places = new ArrayList<>();

  Instant now = Simulation.START;
  boolean calm = true;

  /** Whether anything ever broke in this history. */
  boolean everBroken;

  /** Whether clocks of servers are wrong. */
  boolean skewed;

  /** How many bulks of messages there were. */
  int bulks;

  ChatModel() {
    DEVICES
        .keySet()
        .forEach(
            name ->
                devices.put(name, new ModelDevice(name, !CLOSED.contains(name), Simulation.START)));
  }

  /** For histories in which nobody has a device. */
  static ChatModel withoutDevices() {
    ChatModel model = new ChatModel();
    model.devices.clear();
    return model;
  }

  private static Map<String, List<String>> devices() {
    Map<String, List<String>> devices = new LinkedHashMap<>();
    devices.put("ann-phone", List.of("s1", "s2", "s3"));
    devices.put("bob-phone", List.of("s2", "s1", "s3"));
    devices.put("ann-phone1", List.of("s1", "s3", "s2"));
    devices.put("bob-pad", List.of("s3", "s2", "s1"));
    devices.put("an-phone", List.of("s1", "s3", "s2"));
    devices.put("carl-phone", List.of("s3", "s2", "s1"));
    return devices;
  }

  @Override
  public ChatModel copy() {
    ChatModel copy = new ChatModel();
    conversations.forEach((id, it) -> copy.conversations.put(id, it.copy()));
    devices.forEach((name, it) -> copy.devices.put(name, it.copy()));
    copy.devices.keySet().retainAll(devices.keySet());
    copy.byKey.putAll(byKey);
    copy.made.addAll(made);
    copy.typed.putAll(typed);
    copy.places.addAll(places);
    copy.now = now;
    copy.calm = calm;
    copy.everBroken = everBroken;
    copy.bulks = bulks;
    copy.skewed = skewed;
    return copy;
  }

  List<ModelDevice> devicesOf(String user) {
    return devices.values().stream().filter(device -> device.user.equals(user)).toList();
  }

  boolean isMember(String conversation, String user) {
    ModelConversation found = conversations.get(conversation);
    return found != null && found.isMember(user);
  }

  /** The rule of what holds, or the rule of what holds in spite of faults. */
  String rule(String calmRule) {
    return everBroken ? "4.1" : calmRule;
  }

  /** Whether a device shows all that it should by now. */
  boolean isDue(ModelDevice device) {
    return calm && device.open && !now.isBefore(device.due);
  }

  /** Something was done; it has come everywhere a second later. */
  void acted(Duration passed) {
    Instant due = now.minus(passed).plus(SECOND);
    for (ModelDevice device : devices.values()) {
      device.due = device.due.isAfter(due) ? device.due : due;
    }
  }

  /** Rule 1.4: an app that was opened shows all within 5 s. */
  void opened(ModelDevice device, Duration passed) {
    device.open = true;
    device.everOpen = true;
    device.changed = now.minus(passed);
    device.due = device.changed.plus(CATCH_UP);
  }

  /** Everything is whole again, and 6 minutes have passed. */
  void settled() {
    calm = true;
    devices.values().forEach(device -> device.due = now);
  }

  /** Rule 1.5: what was read on a device is noted within a second. */
  void noteReads() {
    for (ModelDevice device : devices.values()) {
      if (isDue(device)) {
        device.connected = true;
        device.reads.forEach(
            (conversation, id) -> conversations.get(conversation).read(device.user, id, true));
        device.reads.clear();
      }
    }
  }

  /** The message under a key that was accepted, or null. */
  @Nullable Message known(String user, String key) {
    return byKey.get(user + "/" + key);
  }

  /** What a device has sent and nobody has seen accepted, with this key. */
  List<ModelSend> unseen(String user, String key) {
    return devicesOf(user).stream()
        .flatMap(device -> device.sent.stream())
        .filter(send -> send.key() == null || send.key().equals(key))
        .filter(send -> known(user, key) == null)
        .toList();
  }

  /** Whether nobody has seen accepted what a device has sent. */
  boolean isUnseen(ModelSend send) {
    String key = send.key();
    return key == null || known(send.user(), key) == null;
  }

  /** What devices have sent with the same key, and is another message. */
  List<ModelSend> unseenOthers(ModelSend send) {
    return unseen(send.user(), String.valueOf(send.key())).stream()
        .filter(
            other ->
                !other.conversation().equals(send.conversation())
                    || !other.text().equals(send.text()))
        .toList();
  }

  List<String> users() {
    return devices.values().stream().map(device -> device.user).distinct().toList();
  }

  /**
   * Somebody sees a message. It is known, or it is what a device has sent.
   *
   * @param rule what is broken when nobody sent it
   */
  void see(String rule, Message message, Clauses clauses) {
    ModelConversation conversation = conversations.get(message.conversation());
    if (conversation == null) {
      clauses.that("sent", rule, false, () -> "nobody sent " + message);
      return;
    }
    Message before = conversation.accepted.get(message.id());
    if (before != null) {
      clauses.that("same", rule, before.equals(message), () -> message + " once was " + before);
      return;
    }
    List<ModelSend> sent =
        unseen(message.sender(), message.key()).stream()
            .filter(send -> send.isTold(message))
            .toList();
    if (clauses.that(
        "sent", rule, !sent.isEmpty(), () -> "it was not sent, or is there twice: " + message)) {
      clauses.that(
          "time",
          "1.2",
          sent.stream().anyMatch(send -> acceptedWithin(send.at(), message)),
          () -> "acceptedAt is " + message.acceptedAt() + ", but it was sent later");
      accept(message, clauses);
    }
  }

  /** Whether a message says that it was accepted in this time; after faults it may be earlier. */
  boolean acceptedWithin(Instant from, Message message) {
    Instant at = message.acceptedAt();
    return skewed || !at.isAfter(now) && (everBroken || !at.isBefore(from));
  }

  /** A message is accepted, and its place is known. */
  void accept(Message message, Clauses clauses) {
    ModelConversation conversation = conversations.get(message.conversation());
    clauses.that(
        "order",
        everBroken ? "4.3" : "1.2",
        message.id() > conversation.observed && !conversation.accepted.containsKey(message.id()),
        () -> "it stands before what was shown already: " + message);
    conversation.accepted.put(message.id(), message);
    byKey.put(message.sender() + "/" + message.key(), message);
    devicesOf(message.sender()).forEach(device -> inOrder(device, message, clauses));
  }

  /** Rule 2.6: messages of a device with keys that it made stand in the order of sending. */
  private void inOrder(ModelDevice device, Message message, Clauses clauses) {
    List<Long> ids =
        device.sent.stream()
            .filter(send -> send.conversation().equals(message.conversation()))
            .filter(send -> device.made.contains(String.valueOf(send.key())))
            .map(send -> known(send.user(), String.valueOf(send.key())))
            .filter(Objects::nonNull)
            .map(Message::id)
            .toList();
    clauses.that(
        "order of sending",
        "2.6",
        ids.equals(ids.stream().sorted().toList()),
        () -> device.name + " has sent, in this order, " + ids);
  }

  /**
   * Compares all that a member may see with what came.
   *
   * @param rule what is broken when they differ
   */
  void compare(String rule, List<Message> expected, List<Message> actual, Clauses clauses) {
    clauses.that(
        "all",
        rule,
        ids(expected).equals(ids(actual)),
        () -> "must be " + words(expected) + ", but was " + words(actual));
  }

  static List<Long> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }

  /** For stories: texts, shortened. */
  static List<String> words(List<Message> messages) {
    return messages.stream()
        .map(it -> it.text().substring(0, Math.min(12, it.text().length())) + " #" + it.id())
        .toList();
  }

  /** Whether a user was a member from a moment on until now. */
  boolean memberSince(String user, String conversation, Instant from) {
    if (!isMember(conversation, user)) {
      return false;
    }
    Membership current = conversations.get(conversation).current(user);
    return !current.from().isAfter(from);
  }
}
