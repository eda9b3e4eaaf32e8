package exam.chat;

import java.time.Instant;
import java.util.List;
import katas.blocks.NotImplementedException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** Something that happens, and whether everything is whole afterwards. */
interface ChatCommand extends Command<ChatModel, ChatServers> {

  /**
   * What came.
   *
   * @param value what was returned
   * @param thrown what was thrown instead
   * @param now when it was over
   * @param calm whether nothing is broken
   */
  record Outcome(
      @Nullable Object value, @Nullable RuntimeException thrown, Instant now, boolean calm) {

    /** The value, which is a list of these. */
    <T> List<T> list(Class<T> type) {
      return ((List<?>) as(List.class)).stream().map(type::cast).toList();
    }

    <T> T as(Class<T> type) {
      return type.cast(value);
    }

    @Override
    public String toString() {
      return thrown != null ? thrown.toString() : value == null ? "" : value.toString();
    }
  }

  /** Does it. */
  @Nullable Object act(ChatServers servers, int server);

  /** Whether everything came that was on its way before. */
  default boolean flushes() {
    return false;
  }

  /** Compares what came with the model, and changes the model. */
  void judge(ChatModel model, Outcome outcome, Clauses clauses);

  /** Says whether a call returned; what it threw is told under the rule. */
  static boolean returned(String rule, Outcome outcome, Clauses clauses) {
    return clauses.that(
        "returned",
        rule,
        outcome.thrown() == null,
        () -> "the call must return, but threw " + outcome.thrown());
  }

  /** Says whether a call threw exactly this. */
  static void refused(
      String rule, Outcome outcome, Class<? extends RuntimeException> type, Clauses clauses) {
    RuntimeException thrown = outcome.thrown();
    clauses.that(
        "refused",
        rule,
        thrown != null && thrown.getClass() == type,
        () -> type.getSimpleName() + " must be thrown, but it was " + outcome);
  }

  @Override
  default Object run(ChatServers servers, int server) {
    try {
      Object value = act(servers, server);
      return new Outcome(value, null, servers.now(), servers.calm());
    } catch (NotImplementedException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Outcome(null, e, servers.now(), servers.calm());
    }
  }

  @Override
  default void check(ChatModel model, Answer answer, Clauses clauses) {
    if (answer instanceof Answer.Returned returned && returned.value() instanceof Outcome outcome) {
      Instant before = model.now;
      model.now = outcome.now();
      if (!outcome.calm()) {
        model.devices.values().forEach(device -> device.disturbed(before));
      }
      if (flushes()) {
        model.settled();
      }
      model.calm &= outcome.calm();
      model.everBroken |= !outcome.calm();
      model.noteReads();
      judge(model, outcome, clauses);
    } else {
      clauses.returned(model.rule("1.1"), answer);
    }
  }

  @Override
  default boolean isRequest() {
    return false;
  }
}
