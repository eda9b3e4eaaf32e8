package exam.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A device as the model knows it. */
final class ModelDevice {
  final String name;
  final String user;

  boolean open;

  /** Whether the app was ever open. */
  boolean everOpen;

  /** Whether it was connected for sure, at some time. */
  boolean connected;

  /** When the app was opened or closed last. */
  Instant changed;

  /** Whether everything was calm when it was closed. */
  boolean closedCalm = true;

  /** From when on it shows all that it should; only when nothing breaks. */
  Instant due;

  /** What it was seen to show, by conversation. */
  final Map<String, List<Long>> shown = new HashMap<>();

  /** Up to which id nothing may come any more, since the membership ended, by conversation. */
  final Map<String, Long> ended = new HashMap<>();

  /** The keys of messages that were refused. */
  final Set<String> refused = new HashSet<>();

  /** The keys that it has made itself. */
  final Set<String> made = new HashSet<>();

  /** What it has sent, in order. */
  final List<ModelSend> sent = new ArrayList<>();

  /** Up to where its user has read on it, not known to be noted. */
  final Map<String, Long> reads = new HashMap<>();

  ModelDevice(String name, boolean open, Instant now) {
    this.name = name;
    this.user = name.substring(0, name.lastIndexOf('-'));
    this.open = open;
    this.everOpen = open;
    this.changed = now;
    this.due = now;
  }

  ModelDevice copy() {
    ModelDevice copy = new ModelDevice(name, open, changed);
    copy.everOpen = everOpen;
    copy.connected = connected;
    copy.closedCalm = closedCalm;
    copy.due = due;
    shown.forEach((conversation, ids) -> copy.shown.put(conversation, new ArrayList<>(ids)));
    copy.made.addAll(made);
    copy.sent.addAll(sent);
    copy.reads.putAll(reads);
    copy.ended.putAll(ended);
    copy.refused.addAll(refused);
    return copy;
  }

  /** Something broke after this moment: a goodbye that was on its way may be lost. */
  void disturbed(Instant after) {
    closedCalm &= changed.plus(ChatModel.SECOND).isBefore(after);
  }

  /** The message that it has sent with a key, or null. */
  @Nullable ModelSend withKey(String key) {
    return sent.stream().filter(send -> key.equals(send.key())).findFirst().orElse(null);
  }
}
