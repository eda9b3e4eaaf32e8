package exam.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.contentfeed.DecayRanker;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.Ranker;
import katas.contentfeed.Signals;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: ranking. */
class Level3HiddenTest {
  private final Ranker ranker = new DecayRanker(Duration.ofHours(6));
  private final FeedWorld world = new FeedWorld();

  private void expectScore(String rule, double score, double exact) {
    Expect.that(
        "rule " + rule + ": " + exact, Math.abs(score - exact) <= exact * 1e-4, "was " + score);
  }

  private String post(Server server, String author, String text) {
    String post = server.post(author, text);
    world.pass(Duration.ofMinutes(1));
    return post;
  }

  @Test
  @Points(1)
  @Hint("Half an hour counts as half an hour, and the future as now.")
  void r3_1_recency_has_no_steps_and_no_future() {
    double halfAnHour = ranker.score(new Signals(Duration.ofMinutes(30), 0, 0, 0));
    double early = ranker.score(new Signals(Duration.ofMinutes(-30), 0, 0, 0));
    double quarter =
        new DecayRanker(Duration.ofDays(1)).score(new Signals(Duration.ofDays(2), 0, 0, 0));

    expectScore("3.1: after 30 min", halfAnHour, 0.9439);
    expectScore("3.1: 30 min before it was made", early, 1.0);
    expectScore("3.1: after two half-lives of a day", quarter, 0.25);
  }

  @Test
  @Points(2)
  @Hint("A comment is worth two likes.")
  void r3_2_comments_count_twice() {
    double three = ranker.score(new Signals(Duration.ZERO, 3, 2, 0));
    double later = ranker.score(new Signals(Duration.ofMinutes(30), 3, 2, 0));
    double many = ranker.score(new Signals(Duration.ofHours(6), 0, 1_500_000_000, 0));

    expectScore("3.2: 3 likes and 2 comments", three, 8);
    expectScore("3.2: the same after 30 min", later, 7.551);
    expectScore("3.2: one and a half billion comments, 6 h ago", many, 1_500_000_000.5);
  }

  @Test
  @Points(3)
  @Hint("Whose posts has this reader liked and commented on, and which of the likes still stand?")
  void r3_3_affinity_is_the_readers_own() {
    Server server = world.server();
    server.follow("bob", "ann", "cid", "dan");
    String bobs = post(server, "bob", "of bob");
    String anns = post(server, "ann", "of ann");
    String cids = post(server, "cid", "of cid");
    String dans = post(server, "dan", "of dan");
    world.settle();
    server.service().comment("bob", anns, "1", "Hello");
    server.service().like("bob", anns);
    server.service().like("bob", cids);
    server.service().unlike("bob", cids);
    for (String user : List.of("u1", "u2", "u3")) {
      server.service().like(user, dans);
    }
    server.service().like("dan", bobs);

    // Engagement and affinity: ann 4 x 3, dan 4 x 1, bob 2 x 1, cid 1 x 1.
    List<String> ranked = server.texts("bob", FeedOrder.RANKED, 10);
    // For eve all affinities are 1: ann 4, dan 4, and dan's is newer.
    server.follow("eve", "ann", "dan");
    List<String> ofEve = server.texts("eve", FeedOrder.RANKED, 10);

    expectScore("3.3: two interactions", ranker.score(new Signals(Duration.ZERO, 0, 0, 2)), 3);
    Expect.equal(
        "rule 3.3: the ranked feed of bob",
        ranked,
        List.of("of ann", "of dan", "of bob", "of cid"));
    Expect.equal("rule 3.3: the ranked feed of eve", ofEve, List.of("of dan", "of ann"));
  }

  @Test
  @Points(2)
  @Hint("First the newest candidates, then their scores, then the best of them.")
  void r3_4_the_best_four_of_the_newest_eight() {
    Server server = world.server();
    String ninth = post(server, "ann", "ninth");
    String eighth = post(server, "ann", "eighth");
    for (int i = 7; i >= 1; i--) {
      server.post("ann", "number " + i);
      server.post("ann", "deleted " + i);
      world.pass(Duration.ofMinutes(1));
    }
    for (int i = 1; i <= 7; i++) {
      String text = "deleted " + i;
      server.service().delete("ann", server.post("ann", text));
    }
    server.service().like("eve", ninth);
    server.service().like("eve", eighth);

    FeedPage two = server.page("ann", FeedOrder.RANKED, 2);
    List<String> all = server.texts("ann", FeedOrder.RANKED, 3);

    Expect.equal("rule 3.4: the best two", FeedWorld.textsOf(two), List.of("eighth", "number 1"));
    Expect.equal(
        "rule 3.4: the best four of the newest eight",
        all,
        List.of("eighth", "number 1", "number 2", "number 3"));
  }

  @Test
  @Points(3)
  @Hint("What is to come on later pages is decided when the first is asked for.")
  void r3_5_pages_stay_what_they_were() {
    Server server = world.server();
    server.follow("bob", "ann", "eve");
    post(server, "ann", "1");
    String liked = post(server, "ann", "2");
    String deleted = post(server, "ann", "3");
    post(server, "eve", "4");
    post(server, "ann", "5");
    world.settle();
    FeedRequest request = FeedRequest.first("bob", FeedOrder.RANKED, 1);

    FeedPage first = server.service().feed(request);
    server.service().like("bob", liked);
    server.service().like("cid", liked);
    server.post("bob", "6");
    world.settle();
    List<String> rest = server.rest(request, first);
    server.service().delete("ann", deleted);
    server.service().unfollow("bob", "eve");
    List<String> restLater = server.rest(request, first);

    Expect.equal("rule 3.5: the first page", FeedWorld.textsOf(first), List.of("5"));
    Expect.equal("rule 3.5: the others", rest, List.of("4", "3", "2"));
    Expect.equal("rule 3.5: without deleted and unfollowed ones", restLater, List.of("2"));
  }
}
