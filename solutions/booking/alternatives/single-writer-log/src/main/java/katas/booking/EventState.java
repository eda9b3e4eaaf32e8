package katas.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What an event's log has made of its seats and lines so far. Lives in one server's memory. */
final class EventState {

  /** A seat that somebody has, or had until the hold ended. */
  record Taken(SeatId seat, String holdId, String userId, Instant until, boolean sold) {
    boolean isFree(Instant now) {
      return !sold && !now.isBefore(until);
    }
  }

  /** Somebody in the line of a section. */
  record Waiting(String section, String userId) {}

  /** The whole state after the command at {@code position}, stored under the event's id. */
  record Snapshot(long position, List<Taken> taken, List<Waiting> waiting) {}

  private final SortedMap<SeatId, Taken> taken = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private long position;

  long position() {
    return position;
  }

  Snapshot snapshot() {
    return new Snapshot(position, List.copyOf(taken.values()), List.copyOf(waiting));
  }

  void restore(Snapshot snapshot) {
    taken.clear();
    snapshot.taken().forEach(each -> taken.put(each.seat(), each));
    waiting.clear();
    waiting.addAll(snapshot.waiting());
    position = snapshot.position();
  }

  /** Does what the next command says; the same on every server. */
  void apply(Command command) {
    position++;
    switch (command.kind()) {
      case TAKE:
        take(command);
        break;
      case DEAL:
        waiting.remove(new Waiting(command.section(), command.userId()));
        take(command);
        break;
      case SELL:
        taken.replaceAll(
            (seat, was) ->
                was.holdId().equals(command.holdId())
                    ? new Taken(seat, was.holdId(), was.userId(), was.until(), true)
                    : was);
        break;
      case FREE:
        taken.values().removeIf(each -> each.holdId().equals(command.holdId()));
        break;
      case JOIN:
        waiting.add(new Waiting(command.section(), command.userId()));
        break;
    }
  }

  private void take(Command command) {
    // Who counts on a hold's end ends it, for its seats and for its user's limit.
    taken.values().removeIf(each -> each.isFree(command.at()));
    for (SeatId seat : command.seats()) {
      taken.put(seat, new Taken(seat, command.holdId(), command.userId(), command.until(), false));
    }
  }

  boolean isFree(SeatId seat, Instant now) {
    return !taken.containsKey(seat) || taken.get(seat).isFree(now);
  }

  boolean isOf(SeatId seat, String holdId) {
    return taken.containsKey(seat) && taken.get(seat).holdId().equals(holdId);
  }

  List<Taken> find(Predicate<Taken> condition) {
    return taken.values().stream().filter(condition).toList();
  }

  boolean waits(String section, String userId) {
    return waiting.contains(new Waiting(section, userId));
  }

  Optional<String> firstInLine(String section) {
    return waiting.stream()
        .filter(each -> each.section().equals(section))
        .map(Waiting::userId)
        .findFirst();
  }

  /** The free seats of a section in order, after the first {@code index} seats. */
  List<SeatId> free(Section section, int index, Instant now, int limit) {
    int perRow = section.seatsPerRow();
    return IntStream.range(index, section.rows() * perRow)
        .mapToObj(at -> new SeatId(section.name(), at / perRow + 1, at % perRow + 1))
        .filter(seat -> isFree(seat, now))
        .limit(limit)
        .toList();
  }
}
