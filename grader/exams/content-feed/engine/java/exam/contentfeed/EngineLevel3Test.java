package exam.contentfeed;

import static katas.contentfeed.FeedOrder.RANKED;

import java.util.List;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedService;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 3 on PostgreSQL, Redis and Kafka: the best of the newest 8 posts, 4 of them. */
class EngineLevel3Test {
  private static final EngineFeed FEED = EngineFeed.withCelebritiesFrom(3);
  private static final Server A = FEED.server();
  private static final Server B = FEED.server();

  @AfterAll
  static void close() {
    FEED.close();
  }

  private static void like(String post, int users) {
    for (int i = 0; i < users; i++) {
      A.service().like("u" + i, post);
    }
  }

  @Test
  @Hint("Whose posts has this reader liked and commented on, and which of the likes still stand?")
  void r3_3_affinity_is_the_readers_own() {
    A.follow("b3", "a3", "c3", "d3");
    String bobs = A.post("b3", "of b3");
    String anns = A.post("a3", "of a3");
    String cids = A.post("c3", "of c3");
    String dans = A.post("d3", "of d3");
    FEED.settle();
    FeedService service = A.service();
    service.comment("b3", anns, "1", "Hello");
    service.like("b3", anns);
    service.like("b3", cids);
    service.unlike("b3", cids);
    like(dans, 3);
    service.like("d3", bobs);

    // Engagement and affinity: a3 4 x 3, d3 4 x 1, b3 2 x 1, c3 1 x 1.
    List<String> ranked = B.texts("b3", RANKED, 10);

    Expect.equal(
        "rule 3.3: the ranked feed of b3", ranked, List.of("of a3", "of d3", "of b3", "of c3"));
  }

  @Test
  @Hint("First the newest candidates, then their scores, then the best of them.")
  void r3_4_the_best_of_the_newest_candidates() {
    A.follow("b4", "a4");
    String tooOld = A.post("a4", "the ninth");
    String best = A.post("a4", "the eighth");
    for (String text : List.of("7", "6", "5", "4", "3", "2", "1")) {
      A.post("a4", text);
    }
    FEED.settle();
    like(tooOld, 3);
    like(best, 2);

    List<String> ranked = B.texts("b4", RANKED, 2);

    Expect.equal(
        "rule 3.4: the best 4 of the newest 8", ranked, List.of("the eighth", "1", "2", "3"));
  }

  @Test
  @Hint("The scores will be others by then, so the cursor must say what comes.")
  void r3_5_pages_stay_what_they_were() {
    A.follow("b5", "a5", "c5");
    String low = A.post("a5", "4");
    String gone = A.post("a5", "3");
    A.post("c5", "left");
    String top = A.post("a5", "1");
    FEED.settle();
    like(top, 3);
    FeedRequest request = FeedRequest.first("b5", RANKED, 1);
    FeedPage first = A.service().feed(request);

    like(low, 5);
    A.post("b5", "new");
    A.service().delete("a5", gone);
    A.service().unfollow("b5", "c5");
    List<String> rest = B.rest(request, first);

    Expect.equal("rule 3.5: the first page", FeedWorld.textsOf(first), List.of("1"));
    Expect.equal("rule 3.5: what is left of the other pages", rest, List.of("4"));
  }
}
