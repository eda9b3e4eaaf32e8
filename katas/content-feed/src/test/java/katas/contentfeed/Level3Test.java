package katas.contentfeed;

import static katas.contentfeed.FeedAssert.assertThatFeed;
import static katas.contentfeed.FeedAssert.assertThatPosts;
import static katas.contentfeed.FeedAssert.assertThatRankedFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep dive: ranking. */
@Tag("level-3")
class Level3Test {
  private final FeedWorld world = new FeedWorld();

  private static double score(Duration age, long likes, long comments, long interactions) {
    return new DecayRanker(Duration.ofHours(6))
        .score(new Signals(age, likes, comments, interactions));
  }

  private String postAndWait(Server server, String author, String text) {
    String post = server.post(author, text);
    world.pass(Duration.ofSeconds(1));
    return post;
  }

  @ParameterizedTest(name = "after {0} the score is {1}")
  @CsvSource({"PT0S, 1", "PT30M, 0.9439", "PT6H, 0.5", "PT12H, 0.25", "PT-30M, 1"})
  @Points(1)
  @Hint("Two to the power of minus age by half-life.")
  void r3_1_recency_halves_every_six_hours(Duration age, double expected) {
    assertThat(score(age, 0, 0, 0))
        .as("rule 3.1: the score of a post of the age %s", age)
        .isCloseTo(expected, within(0.00005));
  }

  @ParameterizedTest(name = "{0} likes and {1} comments make {2}")
  @CsvSource({"0, 0, 1", "3, 0, 4", "0, 2, 5", "3, 2, 8"})
  @Points(1)
  @Hint("A comment is worth two likes.")
  void r3_2_engagement_counts_comments_twice(long likes, long comments, double expected) {
    assertThat(score(Duration.ZERO, likes, comments, 0))
        .as("rule 3.2: the score of a new post with %d likes and %d comments", likes, comments)
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  @Points(1)
  @Hint("Whose posts has this reader liked and commented on, and which likes were taken back?")
  void r3_3_affinity_is_the_readers_own() {
    Server server = world.server();
    server.follow("bob", "ann", "dan");
    String anns = postAndWait(server, "ann", "of ann");
    String dans = postAndWait(server, "dan", "of dan");
    world.settle();

    server.service().like("bob", anns);
    for (String user : List.of("u1", "u2")) {
      server.service().like(user, dans);
    }

    // Engagement and affinity for bob: ann 2 x 2, dan 3 x 1. For eve: ann 2 x 1, dan 3 x 1.
    server.follow("eve", "ann", "dan");
    assertThatRankedFeed(server, "bob").as("rule 3.3: for bob").shows("of ann", "of dan");
    assertThatRankedFeed(server, "eve").as("rule 3.3: for eve").shows("of dan", "of ann");
  }

  @Test
  @Points(1)
  @Hint("First the newest candidates, then their scores, then the best of them.")
  void r3_4_the_best_four_of_the_newest_eight() {
    Server server = world.server();
    String ninth = postAndWait(server, "ann", "9");
    String eighth = postAndWait(server, "ann", "8");
    for (int i = 7; i >= 1; i--) {
      postAndWait(server, "ann", "" + i);
    }

    server.service().like("eve", ninth);
    server.service().like("eve", eighth);

    assertThatRankedFeed(server, "ann").as("rule 3.4: the ranked feed").shows("8", "1", "2", "3");
    assertThatFeed(server, "ann")
        .as("rule 3.4: the chronological feed")
        .shows("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  @Points(1)
  @Hint("What is to come on later pages is decided when the first is asked for.")
  void r3_5_pages_stay_what_they_were() {
    Server server = world.server();
    server.follow("bob", "ann");
    String liked = postAndWait(server, "ann", "1");
    String deleted = postAndWait(server, "ann", "2");
    postAndWait(server, "ann", "3");
    postAndWait(server, "ann", "4");
    world.settle();
    FeedRequest request = FeedRequest.first("bob", FeedOrder.RANKED, 1);

    FeedPage first = server.service().feed(request);
    server.service().like("cid", liked);
    server.post("bob", "5");
    server.service().delete("ann", deleted);

    assertThatPosts(FeedWorld.textsOf(first)).as("rule 3.5: the first page").shows("4");
    assertThatPosts(server.rest(request, first))
        .as("rule 3.5: the others, without the deleted post")
        .shows("3", "1");
  }
}
