package katas.analytics.ingest;

import java.util.Optional;
import katas.analytics.Events;
import katas.analytics.MalformedEventException;
import katas.analytics.Problem;
import katas.blocks.LogEntry;

/**
 * Separates messages that count from dead letters, by the message and its append alone: the result
 * is the same at every delivery, for the stream and for the batch (rule 4.5).
 */
public final class MessageValidator {
  private final EventValidator rules;

  /** Judges events by these rules. */
  public MessageValidator(EventValidator rules) {
    this.rules = rules;
  }

  /** Why a message is not counted, or empty when it is. */
  public Optional<Problem> problem(LogEntry entry) {
    try {
      return rules.problem(Events.decode(entry.value()), entry.appendedAt());
    } catch (MalformedEventException e) {
      return Optional.of(Problem.MALFORMED);
    }
  }
}
