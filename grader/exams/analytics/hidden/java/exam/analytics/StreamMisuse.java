package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.AnalyticsServer;
import katas.kit.spec.Answer;
import katas.kit.spec.Choices;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/**
 * A call that the contract refuses, of a server.
 *
 * @param level the level that first asks for the method
 * @param what in stories
 * @param type what must be thrown
 */
record StreamMisuse(int level, String what, Class<? extends RuntimeException> type, Call call)
    implements StreamCommand {
  private static final Duration WINDOW = StreamModel.CONFIG.window();
  private static final Optional<String> FIRST = Optional.empty();

  /** The call. */
  interface Call {
    void on(AnalyticsServer server);
  }

  @Override
  public @Nullable Object run(StreamServers servers, int server) {
    call.on(servers.server(server));
    return null;
  }

  @Override
  public void check(StreamModel model, Answer answer, Clauses clauses) {
    clauses.refused("1.4", answer, type);
  }

  @Override
  public boolean isRepeated() {
    return false;
  }

  @Override
  public String toString() {
    return what;
  }

  /** One of all kinds. */
  static StreamMisuse of(StreamModel model, Choices choices) {
    Instant from = StreamModel.window(model.now);
    Instant to = from.plus(WINDOW);
    List<StreamMisuse> all = new ArrayList<>();
    if (!model.cursors.isEmpty() && choices.chance(40)) {
      cursors(all, model, from, to, choices);
      return choices.of(all);
    }
    numbers(all, from, to, choices.of(0, 1_001, -1, Integer.MAX_VALUE));
    Duration nano = Duration.ofNanos(1);
    ranges(all, from, to, choices.of(Duration.ofMinutes(1), Duration.ofMillis(1), nano));
    sites(all, from, to, choices.of("", "x".repeat(65), "a\u0001", "\ud83d"));
    nulls(all, from, to);
    cursors(all, model, from, to, choices);
    return choices.of(all);
  }

  private static StreamMisuse bad(String what, Call call) {
    return new StreamMisuse(1, what, IllegalArgumentException.class, call);
  }

  private static StreamMisuse badOfLevel4(String what, Call call) {
    return new StreamMisuse(4, what, IllegalArgumentException.class, call);
  }

  private static void numbers(List<StreamMisuse> all, Instant from, Instant to, int number) {
    all.add(bad("process(" + number + ")", it -> it.process(number)));
    all.add(bad(number + " counts", it -> it.counts("a", from, to, number, FIRST)));
    all.add(bad(number + " top pages", it -> it.topPages("a", from, to, number)));
    all.add(badOfLevel4(number + " dead letters", it -> it.deadLetters(number, FIRST)));
  }

  private static void ranges(List<StreamMisuse> all, Instant from, Instant to, Duration off) {
    Instant last = Instant.parse("9999-01-01T00:00:00Z");
    Instant beyond = StreamModel.window(last).plus(WINDOW);
    List<List<Instant>> ranges =
        List.of(
            List.of(from.plus(off), to),
            List.of(from, to.minus(off)),
            List.of(to, from),
            List.of(Instant.EPOCH.minus(WINDOW), to),
            List.of(from, beyond));
    for (List<Instant> range : ranges) {
      Instant first = range.get(0);
      Instant end = range.get(1);
      String words = " from " + first + " to " + end;
      all.add(bad("counts" + words, it -> it.counts("a", first, end, 1, FIRST)));
      all.add(bad("top pages" + words, it -> it.topPages("a", first, end, 1)));
      all.add(badOfLevel4("recount" + words, it -> it.recount("a", first, end)));
    }
  }

  private static void sites(List<StreamMisuse> all, Instant from, Instant to, String site) {
    all.add(bad("counts of no site", it -> it.counts(site, from, to, 1, FIRST)));
    all.add(bad("top pages of no site", it -> it.topPages(site, from, to, 1)));
    all.add(badOfLevel4("recount of no site", it -> it.recount(site, from, to)));
  }

  private static void nulls(List<StreamMisuse> all, Instant from, Instant to) {
    List<Call> first =
        List.of(
            it -> it.track(Nulls.of(null)),
            it -> it.counts(Nulls.of(null), from, to, 1, FIRST),
            it -> it.counts("a", Nulls.of(null), to, 1, FIRST),
            it -> it.counts("a", from, Nulls.of(null), 1, FIRST),
            it -> it.counts("a", from, to, 1, Nulls.of(null)),
            it -> it.topPages(Nulls.of(null), from, to, 1),
            it -> it.topPages("a", Nulls.of(null), to, 1),
            it -> it.topPages("a", from, Nulls.of(null), 1));
    List<Call> last =
        List.of(
            it -> it.recount(Nulls.of(null), from, to),
            it -> it.recount("a", Nulls.of(null), to),
            it -> it.recount("a", from, Nulls.of(null)),
            it -> it.deadLetters(1, Nulls.of(null)));
    first.forEach(call -> all.add(ofNull(1, all.size(), call)));
    last.forEach(call -> all.add(ofNull(4, all.size(), call)));
  }

  private static StreamMisuse ofNull(int level, int number, Call call) {
    String what = "null in the call number " + number;
    return new StreamMisuse(level, what, NullPointerException.class, call);
  }

  private static void cursors(
      List<StreamMisuse> all, StreamModel model, Instant from, Instant to, Choices choices) {
    String none = choices.of("x", "", "%", "no cursor", "\ud83d\ude00");
    all.add(bad("counts behind '" + none + "'", it -> it.counts("a", from, to, 1, of(none))));
    all.add(badOfLevel4("dead letters behind '" + none + "'", it -> it.deadLetters(1, of(none))));
    if (!model.cursors.isEmpty()) {
      ModelCursor cursor = choices.of(model.cursors);
      List<String> others = new ArrayList<>(StreamSpecification.SITES);
      others.remove(cursor.site());
      String other = cursor.site().startsWith("ab") ? "a" : choices.of(others);
      all.add(
          bad(
              "counts of '" + other + "' behind a cursor of '" + cursor.site() + "'",
              it -> it.counts(other, cursor.from(), cursor.to(), 1, of(cursor.text()))));
      all.add(
          badOfLevel4(
              "dead letters behind a cursor of counts",
              it -> it.deadLetters(1, of(cursor.text()))));
    }
  }

  private static Optional<String> of(String cursor) {
    return Optional.of(cursor);
  }
}
