package exam.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.analytics.Event;
import katas.analytics.Events;
import katas.analytics.Problem;
import katas.analytics.TrackResult;
import katas.blocks.LogPosition;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** What happens to servers, but for questions. */
interface StreamCommand extends Command<StreamModel, StreamServers> {

  /** A browser sends an event. */
  record Track(Event event) implements StreamCommand {
    @Override
    public Object run(StreamServers servers, int server) {
      return servers.server(server).track(event);
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      model.know(event);
      TrackResult result = clauses.returned("1.1", answer, TrackResult.class);
      Set<Problem> problems = EventFields.problems(event, model.now, StreamModel.CONFIG);
      if (result instanceof TrackResult.Refused refused) {
        clauses.that(
            "1.1",
            problems.contains(refused.problem()),
            () -> "the problem of the event is one of " + problems + ", but was " + refused);
      } else if (result instanceof TrackResult.Accepted accepted) {
        clauses.that("1.1", problems.isEmpty(), () -> "the event is refused: " + problems);
        LogPosition position = append(model);
        clauses.that(
            "position",
            "1.1",
            accepted.position().equals(position),
            () -> "the event stands at " + position + ", but the answer was " + accepted);
      }
    }

    private LogPosition append(StreamModel model) {
      return model.append(StreamModel.partitionOf(event.visitor()), Events.encode(event));
    }

    @Override
    public List<StreamModel> lost(StreamModel model) {
      model.know(event);
      if (!EventFields.problems(event, model.now, StreamModel.CONFIG).isEmpty()) {
        return List.of(model);
      }
      StreamModel appended = model.copy();
      append(appended);
      return List.of(appended, model);
    }

    @Override
    public String ruleOfFaults() {
      return "4.1";
    }

    @Override
    public String toString() {
      return "track " + Told.event(event);
    }
  }

  /** Messages come into the log past the servers: repeats, garbage, many at once. */
  record Append(String key, List<String> texts, List<Event> events) implements StreamCommand {
    public Append {
      texts = List.copyOf(texts);
      events = List.copyOf(events);
    }

    static Append of(String key, List<Event> events) {
      return new Append(key, events.stream().map(Events::encode).toList(), events);
    }

    @Override
    public @Nullable Object run(StreamServers servers, int server) {
      LogPosition last = null;
      for (String text : texts) {
        last = servers.append(key, text);
      }
      return last;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      events.forEach(model::know);
      LogPosition last = null;
      for (String text : texts) {
        last = model.append(StreamModel.partitionOf(key), text);
      }
      LogPosition expected = last;
      clauses.that(
          "position",
          "1.1",
          answer instanceof Answer.Returned it && String.valueOf(expected).equals(text(it)),
          () ->
              "the servers append what they accept and nothing else, so the next message stands"
                  + " at "
                  + expected
                  + ", but: "
                  + answer);
    }

    /** In a race the server that sends them may crash after any of them. */
    @Override
    public List<StreamModel> lost(StreamModel model) {
      List<StreamModel> possible = new ArrayList<>();
      StreamModel state = model;
      possible.add(state);
      for (String text : texts) {
        state = state.copy();
        state.append(StreamModel.partitionOf(key), text);
        possible.add(state);
      }
      return possible;
    }

    private static String text(Answer.Returned answer) {
      return String.valueOf(answer.value());
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      String first = events.isEmpty() ? texts.get(0) : Told.event(events.get(0));
      return texts.size()
          + " messages into partition "
          + StreamModel.partitionOf(key)
          + ", the first "
          + first;
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }
  }
}
