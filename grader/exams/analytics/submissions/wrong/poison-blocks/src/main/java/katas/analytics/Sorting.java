// What cannot be decoded is an error.
package katas.analytics;

import java.util.Optional;
import katas.blocks.LogEntry;

/**
 * Tells messages that are counted from those that are not, by the message alone: the same at every
 * delivery, and for the stream and the batch.
 */
final class Sorting {
  private final EventRules rules;

  Sorting(EventRules rules) {
    this.rules = rules;
  }

  /** Why a message is not counted, or empty when it is. */
  Optional<Problem> problem(LogEntry entry) {
    Event event = Events.decode(entry.value()); // BUG: nobody catches what it throws
    return rules.problem(event, entry.appendedAt());
  }
}
