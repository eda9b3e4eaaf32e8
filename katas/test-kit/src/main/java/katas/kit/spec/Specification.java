package katas.kit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A kata's contract as something that runs: a model, the commands that histories are made of, and
 * how servers are started.
 *
 * <pre>{@code
 * Specification<FeedModel, FeedServers> spec =
 *     Specification.of("content-feed", FeedModel::new, FeedServers::new)
 *         .command(8, (model, choices) -> new Follow(user(choices), user(choices)))
 *         .command(2, (model, choices) -> new Pass(choices.of(SECOND, MINUTE)))
 *         .closing(model -> List.of(new Settle(), new ReadAll("ann")));
 * }</pre>
 *
 * @param <M> the model
 * @param <C> the servers
 */
public final class Specification<M extends Model<M>, C extends Cluster> {
  private final String name;
  private final Supplier<M> model;
  private final Function<Simulation, C> cluster;
  private final List<Generator<M, C>> generators = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();
  private Function<M, List<Command<M, C>>> closing = it -> List.of();

  /** Makes commands. */
  public interface Generator<M extends Model<M>, C extends Cluster> {
    /**
     * Makes a command that is worth trying in this state; so ids that are known, repetitions and
     * conflicts are frequent.
     *
     * @return null when there is none in this state
     */
    @Nullable Command<M, C> next(M model, Choices choices);
  }

  private Specification(String name, Supplier<M> model, Function<Simulation, C> cluster) {
    this.name = name;
    this.model = model;
    this.cluster = cluster;
  }

  /**
   * Begins a specification.
   *
   * @param name of the kata and of what is specified; histories differ from name to name
   * @param model makes the state in which every history begins
   * @param cluster starts the servers
   */
  public static <M extends Model<M>, C extends Cluster> Specification<M, C> of(
      String name, Supplier<M> model, Function<Simulation, C> cluster) {
    return new Specification<>(name, model, cluster);
  }

  /** Adds a kind of command that is so frequent; what is added first is the simplest. */
  public Specification<M, C> command(int weight, Generator<M, C> generator) {
    weights.add(weight);
    generators.add(generator);
    return this;
  }

  /**
   * Sets the commands that end every history, when nothing breaks any more: what must come in time
   * has come, and everybody looks.
   */
  public Specification<M, C> closing(Function<M, List<Command<M, C>>> newClosing) {
    closing = newClosing;
    return this;
  }

  String name() {
    return name;
  }

  M newModel() {
    return model.get();
  }

  C newCluster(Simulation simulation) {
    return cluster.apply(simulation);
  }

  List<Generator<M, C>> generators() {
    return generators;
  }

  List<Integer> weights() {
    return weights;
  }

  List<Command<M, C>> closing(M state) {
    return closing.apply(state);
  }
}
