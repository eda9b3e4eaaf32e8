package exam.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.DeadLetter;
import katas.analytics.Page;
import katas.analytics.PageCount;
import katas.analytics.Sample;
import katas.analytics.WindowCount;
import katas.blocks.LogPosition;
import katas.kit.Hint;
import katas.kit.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More than a page, a scan and a poll: 1,003 counts and as many dead letters. */
class ManyHiddenTest {
  private static final int MANY = 1_003;
  private static final Instant FROM = AnalyticsWorld.begin();
  private static final Instant TO = AnalyticsWorld.end();

  /** A server that has processed everything, made once: no test changes anything. */
  private static final class Processed {
    private static @Nullable Processed shared;

    private final AnalyticsServer server;
    private final List<WindowCount> counts = new ArrayList<>();

    private Processed() {
      AnalyticsWorld world = new AnalyticsWorld();
      server = world.server();
      for (int i = 0; i < MANY; i++) {
        String page = "/%04d".formatted(i);
        world.append(0, Sample.of("id " + i, page, "11:58"));
        world.append(0, "garbage " + i);
        counts.add(new WindowCount(Sample.time("11:55"), page, "view", 1));
      }
      world.append(0, Sample.of("one more", "/1002", "11:59:59.999"));
      counts.set(MANY - 1, new WindowCount(Sample.time("11:55"), "/1002", "view", 2));
      AnalyticsWorld.processAll(server);
    }

    static Processed get() {
      Processed known = shared;
      if (known == null) {
        known = new Processed();
        shared = known;
      }
      return known;
    }
  }

  @Test
  @Points(1)
  @Hint("A table gives at most 1,000 rows at once: then ask again.")
  void r1_3_more_counts_than_a_page() {
    Processed processed = Processed.get();

    assertThat(AnalyticsWorld.all(processed.server, "shop", 1_000))
        .as("rule 1.3: 1,003 counts by 1,000")
        .isEqualTo(processed.counts);
  }

  @Test
  @Points(1)
  @Hint("The most frequent page may be the last one that a scan comes to.")
  void r1_4_the_top_of_more_pages_than_a_scan() {
    List<PageCount> top = Processed.get().server.topPages("shop", FROM, TO, 1_000);

    assertThat(top).as("rule 1.4: the first 1,000 of 1,003 pages").hasSize(1_000);
    assertThat(top.subList(0, 2))
        .as("rule 1.4: the first two of 1,003 pages")
        .containsExactly(new PageCount("/1002", 2), new PageCount("/0000", 1));
  }

  @Test
  @Points(1)
  @Hint("Offsets are numbers, and a page has an end.")
  void r4_4_more_dead_letters_than_a_page() {
    AnalyticsServer server = Processed.get().server;

    Page<DeadLetter> first = server.deadLetters(1_000, Optional.empty());
    Page<DeadLetter> second = server.deadLetters(1_000, first.next());

    assertThat(Stream.concat(first.items().stream(), second.items().stream()))
        .as("rule 4.4: 1,003 dead letters by 1,000, in the order of their offsets")
        .extracting(DeadLetter::position)
        .containsExactlyElementsOf(
            Stream.iterate(1, i -> i + 2).limit(MANY).map(i -> new LogPosition(0, i)).toList());
    assertThat(second.next()).as("rule 4.4: behind the last page").isEmpty();
  }

  @Test
  @Points(1)
  @Hint("A poll gives at most 1,000 messages: the log ends where one gives none.")
  void r4_5_a_recount_of_more_messages_than_a_poll() {
    Processed processed = Processed.get();

    assertThat(processed.server.recount("shop", FROM, TO))
        .as("rule 4.5: the recount of 1,003 counts")
        .isEqualTo(processed.counts);
  }
}
