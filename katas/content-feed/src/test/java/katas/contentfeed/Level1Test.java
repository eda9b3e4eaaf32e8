package katas.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server, one request at a time. */
class Level1Test {
  private final FeedWorld world = new FeedWorld();

  private void postEachSecond(Server server, String author, String... texts) {
    for (String text : texts) {
      server.post(author, text);
      world.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  @Points(3)
  @Hint(
      "A feed is made of one's own posts and those of the people one follows, and sorted by time.")
  void r1_1_own_posts_and_those_of_the_followed_newest_first() {
    Server server = world.server();
    server.follow("bob", "ann");
    postEachSecond(server, "ann", "first");
    postEachSecond(server, "bob", "second");
    postEachSecond(server, "ann", "third");
    postEachSecond(server, "eve", "unheard");

    world.settle();

    Expect.equal(
        "rule 1.1: the feed of bob, who follows ann",
        server.texts("bob"),
        List.of("third", "second", "first"));
  }

  @Test
  @Points(2)
  @Hint("A cursor says behind which post the next page begins.")
  void r1_2_pages_of_two_give_each_of_five_posts_once() {
    Server server = world.server();
    server.follow("bob", "ann");
    postEachSecond(server, "ann", "1", "2", "3", "4", "5");
    world.settle();

    FeedPage first = server.page("bob", FeedOrder.CHRONOLOGICAL, 2);
    List<String> all = server.texts("bob", FeedOrder.CHRONOLOGICAL, 2);

    Expect.equal("rule 1.2: the first page", FeedWorld.textsOf(first), List.of("5", "4"));
    Expect.equal("rule 1.2: all pages", all, List.of("5", "4", "3", "2", "1"));
  }

  @Test
  @Points(2)
  @Hint("What is in a timeline already must go as well.")
  void r1_4_an_author_who_was_unfollowed_is_gone() {
    Server server = world.server();
    server.follow("bob", "ann", "ann", "eve");
    postEachSecond(server, "ann", "from ann");
    postEachSecond(server, "eve", "from eve");
    world.settle();
    server.texts("bob");

    server.service().unfollow("bob", "ann");
    server.service().unfollow("bob", "ann");
    world.settle();

    Expect.equal("rule 1.4: the feed of bob", server.texts("bob"), List.of("from eve"));
    Expect.equal("rule 1.4: followers of ann", server.service().profile("ann").followers(), 0L);
  }

  @Test
  @Points(2)
  @Hint("Remember who likes a post, not only how many.")
  void r1_5_a_like_counts_once_a_user() {
    Server server = world.server();
    String post = server.post("ann", "hello");

    server.service().like("bob", post);
    server.service().like("bob", post);
    server.service().like("eve", post);
    server.service().comment("bob", post, "1", "Hello, Ann");

    FeedItem item = server.page("ann", FeedOrder.CHRONOLOGICAL, 1).items().get(0);
    Expect.equal("rule 1.5: likes of two users", item.likes(), 2L);
    Expect.equal("rule 1.5: comments", item.comments(), 1L);
  }
}
