package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;

/**
 * A provider that does what a test has written down, then what it does always, which at first is to
 * accept. Its calls are operations of the simulation, so they can fail and are explored.
 */
public final class ScriptedProvider implements Provider {

  /** What it does with a call. */
  public enum Response {
    /** It takes the message over. */
    ACCEPT,
    /** It says that it cannot. */
    FAIL,
    /** It says that it cannot, and wants to be left in peace for a minute. */
    FAIL_FOR_A_MINUTE,
    /** It says never: no such address. */
    REFUSE,
    /** The call is lost. */
    LOSE_CALL,
    /** It takes the message over, and its answer is lost. */
    LOSE_ANSWER,
    /** The call is lost, and the server that made it crashes. */
    CRASH
  }

  /** A call that arrived. */
  public record Call(Message message, Instant at) {}

  private final Simulation simulation;
  private final String name;
  private final Channel channel;
  private final Deque<Response> script = new ArrayDeque<>();
  private final Map<String, Message> accepted = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private Response always = Response.ACCEPT;
  private Duration takes = Duration.ZERO;

  /** A provider without a script. */
  public ScriptedProvider(Simulation simulation, String name, Channel channel) {
    this.simulation = simulation;
    this.name = name;
    this.channel = channel;
  }

  /** The next calls get these, one each. */
  public void next(Response... responses) {
    script.addAll(List.of(responses));
  }

  /** All calls get this, after those that the script is for. */
  public void always(Response response) {
    always = response;
  }

  /** Every call takes so long. */
  public void takes(Duration duration) {
    takes = duration;
  }

  /** The calls that arrived, or that the provider says were lost, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The messages that were accepted, each once, in order. */
  public List<Message> accepted() {
    return List.copyOf(accepted.values());
  }

  /** What was accepted, as {@code "address: text"}. */
  public List<String> texts() {
    return accepted.values().stream().map(each -> each.address() + ": " + each.text()).toList();
  }

  /** The key of the one message that was accepted. */
  public String onlyKey() {
    Expect.equal("rule 1.4: " + name + " has accepted one message", accepted.size(), 1);
    return accepted.keySet().iterator().next();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public ProviderAnswer send(Message message) {
    Operation operation =
        Operation.remote(
            "provider", "sends", message.key() + " by " + name, Access.write("provider " + name));
    Response response = simulation.perform(operation, () -> took(message));
    if (!takes.isZero()) {
      simulation.advance(takes);
    }
    return switch (response) {
      case ACCEPT -> new ProviderAnswer.Accepted();
      case FAIL -> new ProviderAnswer.Failed(Optional.empty());
      case FAIL_FOR_A_MINUTE -> new ProviderAnswer.Failed(Optional.of(Duration.ofMinutes(1)));
      case REFUSE -> new ProviderAnswer.Refused("no such address");
      case CRASH -> throw new ServerCrash("the server has crashed");
      case LOSE_CALL, LOSE_ANSWER -> throw new UnavailableException(name + ": no answer");
    };
  }

  private Response took(Message message) {
    calls.add(new Call(message, simulation.clock().instant()));
    Response response = script.isEmpty() ? always : script.poll();
    if (response != Response.LOSE_CALL
        && response != Response.CRASH
        && accepted.containsKey(message.key())) {
      return response == Response.LOSE_ANSWER ? response : Response.ACCEPT;
    }
    if (response == Response.ACCEPT || response == Response.LOSE_ANSWER) {
      accepted.put(message.key(), message);
    }
    return response;
  }
}
