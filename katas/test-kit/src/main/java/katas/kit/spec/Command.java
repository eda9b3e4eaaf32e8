package katas.kit.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a history: a request to a server, time that passes, a worker that is
 * called. As a rule a record of its arguments. It is told in stories by {@code toString}: {@code
 * "ann follows bob"}.
 *
 * @param <M> the model
 * @param <C> the servers
 */
public interface Command<M extends Model<M>, C extends Cluster> {

  /**
   * Does it.
   *
   * @param server which server is asked; of no matter to what is no request
   * @return the answer, or null when there is none to look at
   */
  @Nullable Object run(C cluster, int server);

  /**
   * Compares the answer with what the model allows, and changes the model as the call does.
   *
   * @param answer returned or thrown
   * @param clauses takes each clause down
   */
  void check(M model, Answer answer, Clauses clauses);

  /**
   * The states that are possible when the answer was lost. The same command is sent again later.
   *
   * @param model a copy, which may be changed and returned
   */
  default List<M> lost(M model) {
    return List.of(model);
  }

  /**
   * The level that first asks for what it calls. A submission that has not written it yet is judged
   * under the rules of the levels before, in histories without this command.
   */
  default int level() {
    return 1;
  }

  /** Whether a server is asked, so that its calls can be lost and it can crash. */
  default boolean isRequest() {
    return true;
  }

  /** Whether a request that was lost must be sent again; a worker is called again anyway. */
  default boolean isRepeated() {
    return isRequest();
  }

  /**
   * The rule that says what holds when this command meets a fault. A difference that needs the
   * fault is told under it; "" leaves it under the rule of the clause.
   */
  default String ruleOfFaults() {
    return "";
  }

  /** What it returned in the words of a story; empty when there is nothing to say. */
  default String told(Answer.Returned answer) {
    return answer.value() == null ? "" : String.valueOf(answer.value());
  }
}
