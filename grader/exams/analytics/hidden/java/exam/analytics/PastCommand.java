package exam.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.GroupRow;
import katas.analytics.History;
import katas.analytics.InMemorySegments;
import katas.analytics.Query;
import katas.analytics.RollUp;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** What happens to a history. */
interface PastCommand extends Command<PastModel, PastUnderTest> {

  @Override
  default boolean isRequest() {
    return false;
  }

  @Override
  default String told(Answer.Returned answer) {
    return "";
  }

  /** A history is started. */
  record Start(List<RollUp> rollUps, ZoneId zone, Instant base) implements PastCommand {
    @Override
    public Object run(PastUnderTest past, int server) {
      past.start(rollUps);
      return past.history().loadedUntil();
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      model.started = true;
      model.base = base;
      model.zone = zone;
      model.rollUps = rollUps;
      Instant until = clauses.returned("3.1", answer, Instant.class);
      clauses.that(
          "loadedUntil",
          "3.1",
          Instant.EPOCH.equals(until),
          () -> "before the first load loadedUntil is the epoch, but was " + until);
    }

    @Override
    public String toString() {
      return "a history with " + rollUps + " starts";
    }
  }

  /** Events are loaded. */
  record Load(List<Event> events, Instant until) implements PastCommand {
    @Override
    public Object run(PastUnderTest past, int server) {
      List<Event> given = new ArrayList<>(events);
      past.history().load(given, until);
      given.clear();
      return past.history().loadedUntil();
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      Instant loaded = clauses.returned("3.1", answer, Instant.class);
      model.events.addAll(events);
      model.loadedUntil = until;
      model.compacted = false;
      clauses.that(
          "loadedUntil",
          "3.1",
          until.equals(loaded),
          () -> "loadedUntil is " + until + ", but was " + loaded);
    }

    @Override
    public String toString() {
      String first = events.isEmpty() ? "" : ", the first " + Told.event(events.get(0));
      return events.size() + " events are loaded until " + until + first;
    }
  }

  /** A question. */
  record Ask(Query query) implements PastCommand {
    @Override
    public Object run(PastUnderTest past, int server) {
      return past.remember(past.history().query(query));
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      List<?> answered = clauses.returned(rule(model), answer, List.class);
      if (answered == null) {
        return;
      }
      List<GroupRow> rows = answered.stream().map(GroupRow.class::cast).toList();
      List<GroupRow> expected = model.query(query);
      boolean same =
          clauses.that(
              "rows",
              rule(model),
              rows.stream()
                  .map(Ask::exact)
                  .toList()
                  .equals(expected.stream().map(Ask::exact).toList()),
              () -> "the rows are " + expected + ", but were " + rows);
      for (int i = 0; same && i < rows.size(); i++) {
        GroupRow row = rows.get(i);
        GroupRow right = expected.get(i);
        clauses.that(
            "mean",
            "3.2",
            Math.abs(row.meanMillis() - right.meanMillis()) <= 1e-9 * right.meanMillis(),
            () -> "the mean is " + right.meanMillis() + " ms, but was " + row);
        clauses.that(
            "visitors",
            "3.4",
            Math.abs(row.visitors() - right.visitors()) <= right.visitors() * 0.082 + 1,
            () -> "there are " + right.visitors() + " visitors, but was " + row);
      }
    }

    private static List<Object> exact(GroupRow row) {
      return List.of(row.bucket(), row.group(), row.events());
    }

    /** Where time is not cut by the zone, and the range is of whole hours, it is no rule of it. */
    private String rule(PastModel model) {
      boolean whole = isFull(query.from()) && isFull(query.to());
      if (model.compacted) {
        return "5.4";
      }
      boolean plain = query.grain() == Grain.ALL || query.zone().equals(ZoneOffset.UTC);
      return plain && whole ? "3.1" : "3.3";
    }

    private static boolean isFull(Instant at) {
      return Math.floorMod(at.getEpochSecond(), 3_600L) == 0 && at.getNano() == 0;
    }
  }

  /** Small segments are merged. */
  record Compact() implements PastCommand {
    @Override
    public int level() {
      return 5;
    }

    @Override
    public Object run(PastUnderTest past, int server) {
      past.history().compact();
      return past.segments();
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      InMemorySegments segments = clauses.returned("5.4", answer, InMemorySegments.class);
      model.compacted = true;
      List<Long> days =
          model.events.stream()
              .map(event -> Math.floorDiv(event.at().getEpochSecond(), 86_400L) * 86_400)
              .distinct()
              .toList();
      for (long day : days) {
        int most = segments == null ? 0 : segments.mostInADay(Instant.ofEpochSecond(day));
        clauses.that(
            "segments",
            "5.4",
            most <= 1,
            () -> "a table has at most one segment a day, but one has " + most);
      }
    }
  }

  /** What was answered earlier must not have changed. */
  record LookBack() implements PastCommand {
    @Override
    public Object run(PastUnderTest past, int server) {
      return past.answersAreAsBefore();
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      Boolean same = clauses.returned("3.1", answer, Boolean.class);
      clauses.that(
          "live", "3.1", Boolean.TRUE.equals(same), () -> "an answer has changed afterwards");
    }
  }

  /** A call that the contract refuses. */
  record Misuse(String what, Class<? extends RuntimeException> type, Call call)
      implements PastCommand {
    /** The call. */
    interface Call {
      void on(History history);
    }

    @Override
    public @Nullable Object run(PastUnderTest past, int server) {
      try {
        call.on(past.history());
      } catch (IllegalArgumentException | NullPointerException e) {
        return e.getClass() == type ? past.history().loadedUntil() : "threw " + e;
      }
      return "took it";
    }

    @Override
    public void check(PastModel model, Answer answer, Clauses clauses) {
      clauses.that(
          "misuse",
          "3.1",
          answer instanceof Answer.Returned it && model.loadedUntil.equals(it.value()),
          () -> what + " throws " + type.getSimpleName() + " and changes nothing, but: " + answer);
    }

    @Override
    public String toString() {
      return what;
    }
  }
}
