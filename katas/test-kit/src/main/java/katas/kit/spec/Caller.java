package katas.kit.spec;

import katas.blocks.NotImplementedException;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import katas.kit.Fault;
import org.jspecify.annotations.Nullable;

/** Sends commands to servers, one at a time, and replaces servers that crash. */
final class Caller<C extends Cluster> {
  private final C cluster;
  private final RequestGate gate;
  private final Object[] lives;

  Caller(Simulation simulation, C cluster) {
    this.cluster = cluster;
    this.gate = new RequestGate(simulation);
    this.lives = new Object[cluster.size()];
    for (int i = 0; i < lives.length; i++) {
      lives[i] = new Object();
    }
    simulation.controls().useGate(gate);
  }

  /**
   * Does a command.
   *
   * @throws NotImplementedException as the server threw it
   */
  Answer call(Command<?, C> command, int server, @Nullable Fault fault, int operations) {
    Object caller = command.isRequest() ? lives[server] : this;
    gate.begin(caller, fault, operations);
    try {
      return new Answer.Returned(command.run(cluster, server));
    } catch (NotImplementedException e) {
      throw e;
    } catch (ServerCrash e) {
      lives[server] = new Object();
      cluster.restart(server);
      return new Answer.Lost("the server crashed");
    } catch (UnavailableException e) {
      return gate.happened()
          ? new Answer.Lost("a call of the server's was lost")
          : new Answer.Threw(e);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return new Answer.Threw(e);
    }
  }

  /** Whether the last command met its fault. */
  boolean faultHappened() {
    return gate.happened();
  }
}
