package exam.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.DeadLetter;
import katas.analytics.Page;
import katas.analytics.PageCount;
import katas.analytics.WindowCount;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What servers are asked. A question changes nothing, so a lost answer leaves the state alone. */
interface StreamQuestion extends StreamCommand {
  int MOST_PAGES = 3_000;

  @Override
  default String ruleOfFaults() {
    return "4.5";
  }

  /** Pages of a list, and whether all but the last were full. */
  record Walk<T>(List<T> items, boolean full) {}

  /** A list that is given page by page. */
  interface Pages<T> {
    Page<T> page(Optional<String> cursor);
  }

  /** Goes from page to page. */
  static <T> Walk<T> walk(int limit, Pages<T> pages) {
    List<T> items = new ArrayList<>();
    boolean full = true;
    Optional<String> cursor = Optional.empty();
    int number = 0;
    do {
      Page<T> page = pages.page(cursor);
      items.addAll(page.items());
      cursor = page.next();
      full &= cursor.isEmpty() ? page.items().size() <= limit : page.items().size() == limit;
      number++;
    } while (cursor.isPresent() && number < MOST_PAGES);
    return new Walk<>(items, full && (!items.isEmpty() || number == 1));
  }

  /** All counts of a range, page by page. */
  record ReadCounts(String site, Instant from, Instant to, int limit) implements StreamQuestion {
    @Override
    public Object run(StreamServers servers, int server) {
      return walk(limit, at -> servers.server(server).counts(site, from, to, limit, at));
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      Walk<?> walk = clauses.returned("1.2", answer, Walk.class);
      if (walk == null) {
        return;
      }
      CountsCheck check = new CountsCheck(model, site, from, to);
      check.compare(WindowCount.class, walk.items(), clauses);
      clauses.that(
          "full pages",
          "1.3",
          walk.full(),
          () -> "pages of " + limit + " counts are full, but for the last, which is not empty");
    }

    @Override
    public String toString() {
      return "counts of '" + site + "' " + range(from, to) + " by " + limit;
    }
  }

  /** One page of counts: the first, or behind a cursor of an earlier answer. */
  record ReadPage(String site, Instant from, Instant to, int limit, @Nullable ModelCursor cursor)
      implements StreamQuestion {
    @Override
    public Object run(StreamServers servers, int server) {
      Optional<String> at = Optional.ofNullable(cursor).map(ModelCursor::text);
      return servers.server(server).counts(site, from, to, limit, at);
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      Page<?> page = clauses.returned("1.3", answer, Page.class);
      if (page == null) {
        return;
      }
      List<WindowCount> items = page.items().stream().map(WindowCount.class::cast).toList();
      List<WindowCount> rest = behind(model.counts(site, from, to, false), cursor);
      if (model.settled() && (cursor == null || cursor.messages() == model.messages())) {
        List<WindowCount> expected = rest.subList(0, Math.min(limit, rest.size()));
        clauses.that(
            "page",
            "1.3",
            items.equals(expected) && page.next().isPresent() == rest.size() > limit,
            () -> "the page is " + expected + " of " + rest.size() + ", but was " + page);
      } else if (model.settled() && cursor != null) {
        PageCheck check = new PageCheck(rest, cursor.rest(), items, page.next().isPresent());
        clauses.that(
            "page", "1.3", check.fits(), () -> "a cursor stays valid, but " + check.problem());
      }
      if (page.next().isPresent() && !items.isEmpty()) {
        WindowCount last = items.get(items.size() - 1);
        ModelCursor next =
            new ModelCursor(page.next().get(), site, from, to, last, model.messages(), List.of());
        List<WindowCount> certain = model.settled() ? behind(rest, next) : List.of();
        model.cursors.add(
            new ModelCursor(next.text(), site, from, to, last, model.messages(), certain));
      }
    }

    private static List<WindowCount> behind(List<WindowCount> counts, @Nullable ModelCursor at) {
      return counts.stream()
          .filter(each -> at == null || StreamModel.ORDER.compare(at.last(), each) < 0)
          .toList();
    }

    @Override
    public String toString() {
      String behind = cursor == null ? "" : " behind " + cursor.last().page();
      return "a page of " + limit + " counts of '" + site + "' " + range(from, to) + behind;
    }
  }

  /** The most frequent pages. */
  record ReadTop(String site, Instant from, Instant to, int limit) implements StreamQuestion {
    @Override
    public Object run(StreamServers servers, int server) {
      List<PageCount> answer = servers.server(server).topPages(site, from, to, limit);
      List<PageCount> copy = List.copyOf(answer);
      Mutation.tryToClear(answer);
      return copy;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      List<?> top = clauses.returned("1.4", answer, List.class);
      if (top != null && model.settled()) {
        List<PageCount> expected = model.topPages(site, from, to, limit);
        clauses.that(
            "top",
            "1.4",
            top.equals(expected),
            () -> "the top pages are " + expected + ", but were " + top);
      }
    }

    @Override
    public String toString() {
      return "the top " + limit + " pages of '" + site + "' " + range(from, to);
    }
  }

  /** The batch job. It is right whatever the servers have processed. */
  record Recount(String site, Instant from, Instant to) implements StreamQuestion {
    @Override
    public int level() {
      return 4;
    }

    @Override
    public Object run(StreamServers servers, int server) {
      List<WindowCount> answer = servers.server(server).recount(site, from, to);
      List<WindowCount> copy = List.copyOf(answer);
      Mutation.tryToClear(answer);
      return copy;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      List<?> counts = clauses.returned("4.5", answer, List.class);
      List<WindowCount> expected = model.counts(site, from, to, false);
      clauses.that(
          "recount",
          "4.5",
          counts != null && counts.equals(expected),
          () -> "the recount is " + expected + ", but was " + counts);
    }

    @Override
    public String toString() {
      return "recount of '" + site + "' " + range(from, to);
    }
  }

  /** All dead letters, page by page. */
  record ReadDeadLetters(int limit) implements StreamQuestion {
    @Override
    public int level() {
      return 4;
    }

    @Override
    public Object run(StreamServers servers, int server) {
      return walk(limit, cursor -> servers.server(server).deadLetters(limit, cursor));
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      Walk<?> walk = clauses.returned("4.4", answer, Walk.class);
      if (walk == null) {
        return;
      }
      List<DeadLetter> letters = walk.items().stream().map(DeadLetter.class::cast).toList();
      List<StreamModel.Message> expected = new ArrayList<>(model.deadLetters(false));
      if (!model.settled()) {
        List<StreamModel.Message> certain = model.deadLetters(true);
        expected.removeIf(
            it ->
                !certain.contains(it)
                    && letters.stream().noneMatch(one -> one.position().equals(it.position())));
      }
      boolean same = letters.size() == expected.size() && walk.full();
      for (int i = 0; same && i < letters.size(); i++) {
        StreamModel.Message message = expected.get(i);
        same =
            letters.get(i).position().equals(message.position())
                && letters.get(i).value().equals(message.text())
                && message.problems().contains(letters.get(i).problem());
      }
      clauses.that(
          "dead letters",
          "4.4",
          same,
          () ->
              "each is once in the order of partition and offset, on full pages of "
                  + limit
                  + ": "
                  + expected.stream().map(it -> it.position() + " " + it.problems()).toList()
                  + ", but there were "
                  + letters.stream().map(it -> it.position() + " " + it.problem()).toList());
    }

    @Override
    public String toString() {
      return "dead letters by " + limit;
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof Walk<?> walk ? walk.items().size() + "" : "";
    }
  }

  static String range(Instant from, Instant to) {
    return "from " + Told.time(from) + " to " + Told.time(to);
  }
}
