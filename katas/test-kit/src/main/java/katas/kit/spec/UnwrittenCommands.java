package katas.kit.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import katas.blocks.NotImplementedException;

/** The commands of a specification that a submission has not written yet, by kind and level. */
final class UnwrittenCommands {
  private final Map<Kind, NotImplementedException> thrown = new LinkedHashMap<>();

  private record Kind(Class<?> command, int level) {
    static Kind of(Command<?, ?> command) {
      return new Kind(command.getClass(), command.level());
    }
  }

  void add(Command<?, ?> command, NotImplementedException exception) {
    thrown.putIfAbsent(Kind.of(command), exception);
  }

  boolean contain(Command<?, ?> command) {
    return !thrown.isEmpty() && thrown.containsKey(Kind.of(command));
  }

  /** What was thrown for the first time by a command of this level or of one before. */
  Optional<NotImplementedException> upTo(int level) {
    return thrown.entrySet().stream()
        .filter(entry -> entry.getKey().level() <= level)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Runs a history until it needs no command that is not written.
   *
   * @param history begins anew with each call, and leaves out what stands here
   * @throws NotImplementedException when it was thrown by no command, as by a constructor
   */
  <T> T leftOut(Supplier<T> history) {
    while (true) {
      int known = thrown.size();
      try {
        return history.get();
      } catch (NotImplementedException e) {
        if (thrown.size() == known) {
          throw e;
        }
      }
    }
  }
}
