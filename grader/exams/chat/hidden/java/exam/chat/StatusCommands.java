package exam.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.chat.Presence;
import katas.chat.Receipt;
import katas.chat.UnknownMessageException;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** How far each member is, and who is there. */
final class StatusCommands {
  private StatusCommands() {}

  /** Whether a message that a device has sent may have this id, though nobody has seen it. */
  private static boolean mayBeUnseen(ChatModel model, String user, String conversation, long id) {
    ModelConversation known = model.conversations.get(conversation);
    return !known.accepted.containsKey(id)
        && known.current(user).contains(id)
        && model.devices.values().stream()
            .flatMap(device -> device.sent.stream())
            .anyMatch(send -> send.conversation().equals(conversation) && model.isUnseen(send));
  }

  /** How many messages are unread. */
  record Unread(String user, String conversation) implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      return servers.ask(server, program -> program.unread(user, conversation));
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (ReadCommands.isRefused(model, user, conversation, outcome, clauses)
          || !ChatCommand.returned("1.6", outcome, clauses)) {
        return;
      }
      ModelConversation known = model.conversations.get(conversation);
      int unread = outcome.as(Integer.class);
      long least = known.unread(user, known.readAtMost);
      long most =
          Math.min(
              100,
              known.unread(user, known.readAtLeast)
                  + model.devices.values().stream()
                      .mapToLong(it -> it.sent.stream().filter(send -> open(model, send)).count())
                      .sum());
      clauses.that(
          "unread",
          model.everBroken ? "4.8" : "1.6",
          unread >= least && unread <= most,
          () -> "must be " + least + (least == most ? "" : " to " + most) + ", but was " + unread);
    }

    private boolean open(ChatModel model, ModelSend send) {
      return send.conversation().equals(conversation)
          && !send.user().equals(user)
          && model.isUnseen(send);
    }

    @Override
    public String toString() {
      return "unread of " + user + " in " + conversation;
    }
  }

  /** A member has read up to a message. */
  record MarkRead(String user, String conversation, long id) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.tell(server, program -> program.markRead(user, conversation, id));
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (ReadCommands.isRefused(model, user, conversation, outcome, clauses)) {
        return;
      }
      ModelConversation known = model.conversations.get(conversation);
      boolean returned = outcome.thrown() == null;
      if (!known.sees(user, id) && !(returned && mayBeUnseen(model, user, conversation, id))) {
        ChatCommand.refused("1.7", outcome, UnknownMessageException.class, clauses);
      } else if (ChatCommand.returned("1.5", outcome, clauses)) {
        known.read(user, id, true);
      }
    }

    @Override
    public String toString() {
      return user + " has read up to #" + id + " of " + conversation;
    }
  }

  /** How far a message has come, and what devices show of it. */
  record Receipts(String user, String conversation, long id) implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      Map<String, Receipt> receipts =
          servers.ask(server, program -> program.receipts(user, conversation, id));
      Map<String, Boolean> shown = new TreeMap<>();
      servers
          .shown(conversation)
          .forEach((device, all) -> shown.put(device, all.stream().anyMatch(it -> it.id() == id)));
      return new Seen(new TreeMap<>(receipts), shown);
    }

    /** Receipts, and which devices show the message. */
    record Seen(Map<String, Receipt> receipts, Map<String, Boolean> shown) {}

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (ReadCommands.isRefused(model, user, conversation, outcome, clauses)) {
        return;
      }
      ModelConversation known = model.conversations.get(conversation);
      if (!known.sees(user, id)) {
        if (outcome.thrown() != null || !mayBeUnseen(model, user, conversation, id)) {
          ChatCommand.refused("1.7", outcome, UnknownMessageException.class, clauses);
        }
      } else if (ChatCommand.returned("1.5", outcome, clauses)) {
        Seen seen = outcome.as(Seen.class);
        String sender = known.accepted.get(id).sender();
        List<String> others =
            known.members().stream()
                .filter(member -> !member.equals(sender) && known.sees(member, id))
                .toList();
        clauses.that(
            "who",
            "1.5",
            List.copyOf(seen.receipts().keySet()).equals(others),
            () -> "receipts of " + others + ", but of " + seen.receipts().keySet());
        seen.receipts().forEach((member, it) -> judge(model, member, it, seen.shown(), clauses));
      }
    }

    private void judge(
        ChatModel model,
        String member,
        Receipt receipt,
        Map<String, Boolean> shown,
        Clauses clauses) {
      ModelConversation known = model.conversations.get(conversation);
      boolean maybeRead = known.readAtMost.getOrDefault(member, 0L) >= id;
      boolean surelyRead = known.readAtLeast.getOrDefault(member, 0L) >= id;
      List<ModelDevice> devices = model.devicesOf(member);
      boolean down = devices.stream().anyMatch(it -> !shown.containsKey(it.name));
      boolean maybe = down || devices.stream().anyMatch(it -> shown.get(it.name));
      boolean surely =
          devices.stream().anyMatch(it -> model.isDue(it) && shown.getOrDefault(it.name, false));
      Receipt before = known.receipts.getOrDefault(id + "/" + member, Receipt.SENT);
      Receipt most = maybeRead ? Receipt.READ : maybe ? Receipt.DELIVERED : Receipt.SENT;
      Receipt least = surelyRead ? Receipt.READ : surely ? Receipt.DELIVERED : before;
      clauses.that(
          "receipt",
          model.everBroken ? "4.8" : "1.5",
          receipt.compareTo(most) <= 0
              && receipt.compareTo(least) >= 0
              && receipt.compareTo(before) >= 0,
          () -> "#" + id + " of " + member + " is " + least + " to " + most + ", but " + receipt);
      known.receipts.put(id + "/" + member, receipt);
    }

    @Override
    public String toString() {
      return "receipts of #" + id + " of " + conversation + " for " + user;
    }
  }

  /** Who is there. */
  record ReadPresence(String user) implements ChatCommand {
    @Override
    public int level() {
      return 3;
    }

    @Override
    public Object act(ChatServers servers, int server) {
      return servers.ask(server, program -> program.presence(user));
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (!ChatCommand.returned("3.3", outcome, clauses)) {
        return;
      }
      Presence presence = outcome.as(Presence.class);
      List<ModelDevice> devices = model.devicesOf(user);
      Instant closed =
          devices.stream().map(it -> it.changed).max(Instant::compareTo).orElse(model.now);
      Instant settled = closed.plus(ChatModel.SECOND);
      if (devices.stream().noneMatch(it -> it.everOpen)) {
        that(presence instanceof Presence.NeverSeen, "NeverSeen", presence, clauses);
      } else if (devices.stream().anyMatch(model::isDue)) {
        that(presence instanceof Presence.Online, "Online", presence, clauses);
      } else if (model.calm
          && devices.stream().noneMatch(it -> it.open)
          && devices.stream().anyMatch(it -> it.connected)
          && !model.now.isBefore(settled)) {
        boolean exact =
            !model.skewed && devices.stream().allMatch(it -> it.closedCalm || !it.everOpen);
        that(
            presence instanceof Presence.Offline offline
                && (!exact
                    || !offline.lastSeen().isBefore(closed)
                        && !offline.lastSeen().isAfter(settled)),
            "Offline since " + closed,
            presence,
            clauses);
      }
    }

    private void that(boolean holds, String expected, Presence presence, Clauses clauses) {
      clauses.that(
          "presence", "3.3", holds, () -> user + " must be " + expected + ", but was " + presence);
    }

    @Override
    public String toString() {
      return "presence of " + user;
    }
  }
}
