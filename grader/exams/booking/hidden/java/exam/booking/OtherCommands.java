package exam.booking;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import katas.booking.BookingService;
import katas.booking.EventExistsException;
import katas.booking.Section;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What happens beside holds: events, time, misuse. */
final class OtherCommands {
  private OtherCommands() {}

  /** Puts an event on sale, or says again that it is. */
  record CreateEvent(String event, List<Section> sections) implements BookingCommand {
    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      servers.server(server).createEvent(event, sections);
      return null;
    }

    private List<Section> sorted() {
      return sections.stream().sorted(Comparator.comparing(Section::name)).toList();
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      List<Section> before = model.events.getOrDefault(event, sorted());
      if (!before.equals(sorted())) {
        clauses.refused("1.9", answer, EventExistsException.class);
      } else if (clauses.returned("1.1", answer)) {
        model.events.put(event, sorted());
      }
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      if (model.events.containsKey(event)) {
        return List.of(model);
      }
      BookingModel without = model.copy();
      model.events.put(event, sorted());
      return List.of(model, without);
    }

    @Override
    public String toString() {
      return event + " is put on sale with " + sections;
    }
  }

  /** Time passes. */
  record Pass(Duration time) implements BookingCommand {
    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      servers.simulation().advance(time);
      return null;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.now = model.now.plus(time);
      model.step();
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "then " + time + " passed";
    }
  }

  /**
   * A call with an argument that the contract refuses.
   *
   * @param what in stories
   * @param types what may be thrown
   */
  record Misuse(String what, List<Class<? extends RuntimeException>> types, Call call)
      implements BookingCommand {

    /** The call. */
    interface Call {
      void on(BookingService service);
    }

    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      call.on(servers.server(server));
      return null;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      boolean refused =
          answer instanceof Answer.Threw threw && types.contains(threw.thrown().getClass());
      clauses.that("1.9", refused, () -> what + " must throw one of " + types + ": " + answer);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      return List.of(model);
    }

    @Override
    public String toString() {
      return what;
    }
  }
}
