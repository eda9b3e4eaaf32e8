package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who holds which row, and who waits for which. A circle in the graph "waits for a row that is held
 * by" is a deadlock.
 */
final class RowLocks {
  private final Map<RowId, InMemoryTransaction> holders = new HashMap<>();
  private final Map<InMemoryTransaction, Collection<RowId>> waiting = new HashMap<>();

  /** Whether nobody but {@code transaction} holds any of the rows. */
  synchronized boolean free(Collection<RowId> rows, InMemoryTransaction transaction) {
    for (RowId row : rows) {
      InMemoryTransaction holder = holders.get(row);
      if (holder != null && holder != transaction) {
        return false;
      }
    }
    return true;
  }

  synchronized void hold(RowId row, InMemoryTransaction transaction) {
    holders.put(row, transaction);
  }

  synchronized void await(InMemoryTransaction transaction, Collection<RowId> rows) {
    waiting.put(transaction, rows);
  }

  synchronized void stopWaiting(InMemoryTransaction transaction) {
    waiting.remove(transaction);
  }

  synchronized void release(InMemoryTransaction transaction) {
    holders.values().removeIf(holder -> holder == transaction);
    waiting.remove(transaction);
  }

  /** The transactions of a caller, found by a row that they hold. */
  synchronized List<InMemoryTransaction> of(Object caller) {
    return holders.values().stream()
        .filter(transaction -> transaction.caller().equals(caller))
        .distinct()
        .toList();
  }

  synchronized List<RowId> heldBy(InMemoryTransaction transaction) {
    List<RowId> held = new ArrayList<>();
    holders.forEach(
        (row, holder) -> {
          if (holder == transaction) {
            held.add(row);
          }
        });
    return held;
  }

  /** Whether the transaction, through those that it waits for, waits for itself. */
  synchronized boolean deadlocked(InMemoryTransaction transaction) {
    Set<InMemoryTransaction> seen = new HashSet<>();
    List<InMemoryTransaction> frontier = List.of(transaction);
    while (!frontier.isEmpty() && !seen.contains(transaction)) {
      frontier = frontier.stream().flatMap(this::waitsFor).filter(seen::add).toList();
    }
    return seen.contains(transaction);
  }

  private Stream<InMemoryTransaction> waitsFor(InMemoryTransaction waiter) {
    return waiting.getOrDefault(waiter, List.of()).stream()
        .filter(holders::containsKey)
        .map(holders::get)
        .filter(holder -> holder != waiter);
  }
}
