package exam.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import katas.chat.Message;
import katas.chat.Receipt;

/** A conversation as the model knows it. */
final class ModelConversation {
  /** What was accepted, by id. */
  final NavigableMap<Long, Message> accepted = new TreeMap<>();

  /** The memberships of each user in their order; the last one may be open. */
  final Map<String, List<Membership>> memberships = new HashMap<>();

  /** What each user has read for sure, and at most. */
  final Map<String, Long> readAtLeast = new HashMap<>();

  final Map<String, Long> readAtMost = new HashMap<>();

  /** The receipts that were seen, by id and member. */
  final Map<String, Receipt> receipts = new HashMap<>();

  /** Nothing that nobody has seen yet may come before this id. */
  long observed;

  /**
   * A membership.
   *
   * @param since the newest id when it began; the member sees what comes after it
   * @param until the newest id when it ended
   * @param from when it began
   * @param open whether it has not ended
   */
  record Membership(long since, long until, Instant from, boolean open) {
    boolean contains(long id) {
      return id > since && (open || id <= until);
    }
  }

  ModelConversation copy() {
    ModelConversation copy = new ModelConversation();
    copy.accepted.putAll(accepted);
    memberships.forEach((user, all) -> copy.memberships.put(user, new ArrayList<>(all)));
    copy.readAtLeast.putAll(readAtLeast);
    copy.readAtMost.putAll(readAtMost);
    copy.receipts.putAll(receipts);
    copy.observed = observed;
    return copy;
  }

  List<Membership> of(String user) {
    return memberships.getOrDefault(user, List.of());
  }

  boolean isMember(String user) {
    List<Membership> all = of(user);
    return !all.isEmpty() && all.get(all.size() - 1).open();
  }

  /** The open membership of a member. */
  Membership current(String user) {
    return of(user).get(of(user).size() - 1);
  }

  long last() {
    return accepted.isEmpty() ? 0 : accepted.lastKey();
  }

  List<String> members() {
    return memberships.keySet().stream().filter(this::isMember).sorted().toList();
  }

  /** Rule 1.3: a new member sees what is accepted from now on. */
  void add(String user, Instant now) {
    if (!isMember(user)) {
      memberships
          .computeIfAbsent(user, it -> new ArrayList<>())
          .add(new Membership(last(), 0, now, true));
    }
  }

  void remove(String user) {
    if (isMember(user)) {
      List<Membership> all = memberships.get(user);
      Membership open = all.remove(all.size() - 1);
      all.add(new Membership(open.since(), last(), open.from(), false));
    }
  }

  /** What a membership shows, by ascending id. */
  List<Message> within(Membership membership) {
    return accepted.tailMap(membership.since(), false).values().stream()
        .filter(message -> membership.contains(message.id()))
        .toList();
  }

  /** Whether a member may see a message with this id. */
  boolean sees(String user, long id) {
    return accepted.containsKey(id) && isMember(user) && current(user).contains(id);
  }

  /** Rule 1.6. */
  long unread(String user, Map<String, Long> read) {
    long position = read.getOrDefault(user, 0L);
    return within(current(user)).stream()
        .filter(message -> message.id() > position && !message.sender().equals(user))
        .limit(100)
        .count();
  }

  void read(String user, long id, boolean sure) {
    readAtMost.merge(user, id, Math::max);
    if (sure) {
      readAtLeast.merge(user, id, Math::max);
    }
  }
}
