package katas.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A provider that does what a test has written down, then what it does always, which at first is to
 * accept. Its calls are operations of the simulation, so they can fail and are explored.
 */
public final class ScriptedProvider implements Provider {

  /** What it does with a call. */
  public enum Response {
    /** It accepts the message. */
    ACCEPT,
    /** It says that it cannot. */
    FAIL,
    /** It says that it cannot, and wants no call for a second. */
    FAIL_FOR_A_SECOND,
    /** It says that it cannot, and wants no call for a minute. */
    FAIL_FOR_A_MINUTE,
    /** It refuses the message: no such address. */
    REFUSE,
    /** The call is lost. */
    LOSE_CALL,
    /** It accepts the message, and its answer is lost. */
    LOSE_ANSWER,
    /** The call is lost, and the server that made it crashes. */
    CRASH
  }

  /**
   * A call.
   *
   * @param provider whose
   * @param message what the provider was given
   * @param at when
   * @param response what the provider did; LOSE_CALL and LOSE_ANSWER gave no answer
   */
  public record Call(ScriptedProvider provider, Message message, Instant at, Response response) {}

  private final Simulation simulation;
  private final String name;
  private final Channel channel;
  private final Deque<Response> script = new ArrayDeque<>();
  private final Map<String, Message> accepted = new LinkedHashMap<>();
  private final List<Call> journal;
  private Response always = Response.ACCEPT;
  private Duration takes = Duration.ZERO;

  /**
   * A provider without a script.
   *
   * @param journal gets the calls, in order; several providers may share it
   */
  public ScriptedProvider(Simulation simulation, String name, Channel channel, List<Call> journal) {
    this.simulation = simulation;
    this.name = name;
    this.channel = channel;
    this.journal = journal;
  }

  /** The next calls get these responses, one each. */
  public void next(Response... responses) {
    script.addAll(List.of(responses));
  }

  /** All calls get this, after those that the script is for. */
  public void always(Response response) {
    always = response;
  }

  /** It works again: from now on it accepts every message. */
  public void recover() {
    script.clear();
    always = Response.ACCEPT;
  }

  /** Every call takes so long. */
  public void takes(Duration duration) {
    takes = duration;
  }

  /** The calls, also those that were lost, in order. */
  public List<Call> calls() {
    return journal.stream().filter(call -> call.provider() == this).toList();
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
    assertThat(accepted.size()).as("rule 1.4: " + name + " has accepted one message").isEqualTo(1);
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
    Response response = respond(operation, message);
    if (!takes.isZero()) {
      simulation.advance(takes);
    }
    return switch (response) {
      case ACCEPT -> new ProviderAnswer.Accepted();
      case FAIL -> new ProviderAnswer.Failed(Optional.empty());
      case FAIL_FOR_A_SECOND -> new ProviderAnswer.Failed(Optional.of(Duration.ofSeconds(1)));
      case FAIL_FOR_A_MINUTE -> new ProviderAnswer.Failed(Optional.of(Duration.ofMinutes(1)));
      case REFUSE -> new ProviderAnswer.Refused("no such address");
      case CRASH -> throw new ServerCrash("the server has crashed");
      case LOSE_CALL, LOSE_ANSWER -> throw new UnavailableException(name + ": no answer");
    };
  }

  /**
   * A call that a fault of the simulation hits stands in the journal as the lost one that it is.
   */
  private Response respond(Operation operation, Message message) {
    AtomicReference<@Nullable Call> arrived = new AtomicReference<>();
    try {
      return simulation.perform(
          operation,
          () -> {
            Call call = take(message);
            arrived.set(call);
            return call.response();
          });
    } catch (UnavailableException e) {
      Call call = arrived.get();
      Response response = call == null ? Response.LOSE_CALL : Response.LOSE_ANSWER;
      journal.removeIf(each -> each == call);
      journal.add(new Call(this, message, simulation.clock().instant(), response));
      throw e;
    }
  }

  private Call take(Message message) {
    Response response = script.isEmpty() ? always : script.poll();
    boolean arrives = response != Response.LOSE_CALL && response != Response.CRASH;
    if (arrives && accepted.containsKey(message.key())) {
      response = response == Response.LOSE_ANSWER ? response : Response.ACCEPT;
    } else if (response == Response.ACCEPT || response == Response.LOSE_ANSWER) {
      accepted.put(message.key(), message);
    }
    Call call = new Call(this, message, simulation.clock().instant(), response);
    journal.add(call);
    return call;
  }
}
