package exam.booking;

import exam.booking.BookingModel.ModelCursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import katas.booking.SeatId;
import katas.booking.SeatPage;
import katas.booking.Section;
import katas.booking.UnknownEventException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Looks at what is free. */
final class ViewCommands {
  private static final int MOST_PAGES = 60;

  private ViewCommands() {}

  /** Reads a page of free seats: the first, or the one behind a cursor. */
  record ReadPage(String event, String section, int limit, @Nullable ModelCursor cursor)
      implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      Optional<String> text = Optional.ofNullable(cursor).map(ModelCursor::text);
      return servers.server(server).freeSeats(event, section, limit, text);
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      Section known = model.section(event, section);
      if (known == null) {
        clauses.refused("1.8", answer, UnknownEventException.class);
        return;
      }
      SeatPage page = clauses.returned("1.1", answer, SeatPage.class);
      if (page != null) {
        checkPage(model, known, page, clauses);
        if (page.next().isPresent() && !page.seats().isEmpty()) {
          SeatId last = page.seats().get(page.seats().size() - 1);
          model.cursors.add(new ModelCursor(event, section, last, page.next().get()));
        }
      }
    }

    private void checkPage(BookingModel model, Section known, SeatPage page, Clauses clauses) {
      List<SeatId> rest =
          model.free(event, known, model.lastStep()).stream()
              .filter(seat -> cursor == null || seat.compareTo(cursor.last()) > 0)
              .toList();
      List<SeatId> expected = rest.subList(0, Math.min(limit, rest.size()));
      clauses.that(
          "free",
          page.seats().equals(expected) ? "1.1" : rule(model, expected, page.seats()),
          page.seats().equals(expected),
          () -> "free are " + expected + ", not " + page.seats());
      boolean more = rest.size() > limit;
      boolean full = page.seats().size() == limit;
      clauses.that(
          "1.1",
          page.next().isPresent() ? full : !more,
          () -> (more ? "more seats follow" : "no seat follows") + ", but next is " + page.next());
    }

    /** The rule of the first seat that is wrong; 1.1 when all are right but their order. */
    private String rule(BookingModel model, List<SeatId> expected, List<SeatId> told) {
      Set<SeatId> wrong = new HashSet<>(expected);
      wrong.removeAll(told);
      Set<SeatId> tooMuch = new HashSet<>(told);
      tooMuch.removeAll(expected);
      wrong.addAll(tooMuch);
      String rule =
          wrong.stream().sorted().findFirst().map(it -> model.ruleOf(event, it)).orElse("1.1");
      return rule.equals("3.7") ? "3.8" : rule;
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
    public String told(Answer.Returned answer) {
      return answer.value() instanceof SeatPage page ? page.seats().toString() : "null";
    }

    @Override
    public String toString() {
      return "the first "
          + limit
          + " free seats of "
          + section
          + " of "
          + event
          + (cursor == null ? "" : " behind " + cursor.last());
    }
  }

  /** Reads all pages of free seats, one behind the other. */
  record ReadAll(String event, String section, int limit) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      List<SeatPage> pages = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        SeatPage page = servers.server(server).freeSeats(event, section, limit, cursor);
        pages.add(page);
        cursor = page.next();
      } while (cursor.isPresent() && pages.size() < MOST_PAGES);
      return pages;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      if (model.section(event, section) == null) {
        clauses.refused("1.8", answer, UnknownEventException.class);
        return;
      }
      List<?> pages = clauses.returned("1.1", answer, List.class);
      ModelCursor cursor = null;
      for (int i = 0; pages != null && i < pages.size(); i++) {
        new ReadPage(event, section, limit, cursor)
            .check(model, new Answer.Returned(pages.get(i)), clauses);
        boolean more = i + 1 < pages.size() && !model.cursors.isEmpty();
        cursor = more ? model.cursors.get(model.cursors.size() - 1) : null;
      }
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
    public String told(Answer.Returned answer) {
      List<SeatId> seats = new ArrayList<>();
      if (answer.value() instanceof List<?> pages) {
        pages.forEach(page -> seats.addAll(((SeatPage) page).seats()));
      }
      return seats.toString();
    }

    @Override
    public String toString() {
      return "the free seats of " + section + " of " + event + " in pages of " + limit;
    }
  }

  /** Reads how many seats are free. */
  record ReadAvailability(String event) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      return servers.server(server).availability(event);
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      int step = model.step();
      if (!model.events.containsKey(event)) {
        clauses.refused("1.8", answer, UnknownEventException.class);
        return;
      }
      SortedMap<?, ?> told = clauses.returned("1.1", answer, SortedMap.class);
      if (told == null) {
        return;
      }
      int young = step;
      while (young > 0 && !isOlder(model, young - 1)) {
        young--;
      }
      boolean fits = fits(model, told, young, step);
      clauses.that(
          "view",
          !fits && fits(model, told, 0, young - 1) ? "5.4" : "1.1",
          fits,
          () -> "free are " + model.availability(event, step) + ", not " + told);
    }

    private static boolean isOlder(BookingModel model, int step) {
      return model.steps.get(step).plus(BookingModel.CONFIG.viewAge()).isBefore(model.now);
    }

    private boolean fits(BookingModel model, SortedMap<?, ?> told, int from, int to) {
      for (int step = from; step <= to; step++) {
        if (model.availability(event, step).equals(told)) {
          return true;
        }
      }
      return false;
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
      return "the availability of " + event;
    }
  }
}
