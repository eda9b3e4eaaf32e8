package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedService;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.NotYourPostException;
import katas.contentfeed.PostRequest;
import katas.contentfeed.Profile;
import katas.contentfeed.UnknownPostException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server, one request at a time. */
class Level1HiddenTest {
  private final FeedWorld world = new FeedWorld();

  private FeedItem newest(Server server, String user) {
    return server.page(user, FeedOrder.CHRONOLOGICAL, 1).items().get(0);
  }

  @Test
  @Points(1)
  @Hint("Sort by when posts were made, to the nanosecond, and among equals by their ids.")
  void r1_1_old_posts_and_posts_of_the_same_instant() {
    Server server = world.server();
    server.post("ann", "old");
    world.pass(Duration.ofNanos(1));
    List<String> together = new ArrayList<>();
    for (String author : List.of("cid", "ann", "dan")) {
      together.add(server.post(author, "of " + author));
    }
    together.sort(null);
    world.settle();

    server.follow("bob", "dan", "cid", "ann");
    world.settle();

    List<String> ids = new ArrayList<>();
    for (FeedItem item : server.page("bob", FeedOrder.CHRONOLOGICAL, 10).items()) {
      ids.add(item.post().postId());
    }
    Expect.equal("rule 1.1: posts in the feed of bob, old ones too", ids.size(), 4);
    Expect.equal(
        "rule 1.1: the three of the same instant, by id, before the older one",
        ids.subList(0, 3),
        together);
    Expect.equal("rule 1.1: the feed of nobody", server.texts("nobody"), List.of());
  }

  @Test
  @Points(3)
  @Hint("Counting posts from the top is wrong as soon as there is a new one at the top.")
  void r1_2_posts_that_come_while_one_reads() {
    Server server = world.server();
    server.follow("bob", "ann");
    for (String text : List.of("1", "2", "3", "4", "5")) {
      server.post("ann", text);
      world.pass(Duration.ofSeconds(1));
    }
    world.settle();

    FeedRequest request = FeedRequest.first("bob", FeedOrder.CHRONOLOGICAL, 2);
    FeedPage first = server.service().feed(request);
    server.post("ann", "6");
    server.post("bob", "7");
    world.settle();
    List<String> rest = server.rest(request, first);

    Expect.equal("rule 1.2: the first page", FeedWorld.textsOf(first), List.of("5", "4"));
    Expect.equal("rule 1.2: the other pages", rest, List.of("3", "2", "1"));
    Optional<String> next = server.page("bob", FeedOrder.CHRONOLOGICAL, 7).next();
    Expect.equal("rule 1.2: the cursor of a page with all 7", next, Optional.empty());
  }

  @Test
  @Points(3)
  @Hint("A feed holds ids; look at the post before you show it.")
  void r1_3_a_deleted_post_is_in_no_feed() {
    Server server = world.server();
    server.follow("bob", "ann");
    String post = server.post("ann", "oops");
    server.post("ann", "stays");
    world.settle();
    server.texts("bob");

    Expect.refused(
        "rule 1.3: bob deletes a post of ann",
        NotYourPostException.class,
        () -> server.service().delete("bob", post));
    Expect.equal("rule 1.3: posts after bob was refused", server.texts("bob").size(), 2);
    server.service().delete("ann", post);
    server.service().delete("ann", post);
    world.settle();

    Expect.equal("rule 1.3: the feed of bob", server.texts("bob"), List.of("stays"));
    Expect.equal("rule 1.3: the feed of ann", server.texts("ann"), List.of("stays"));
  }

  @Test
  @Points(2)
  @Hint("Taking back what is not there takes nothing back.")
  void r1_5_likes_are_taken_back_and_comments_repeated() {
    Server server = world.server();
    FeedService service = server.service();
    String post = server.post("ann", "hello");
    service.like("bob", post);
    service.like("eve", post);

    service.unlike("bob", post);
    service.unlike("bob", post);
    service.unlike("dan", post);
    service.comment("bob", post, "1", "Hello");
    service.comment("bob", post, "1", "Hello");
    service.comment("bob", post, "2", "Hello");
    service.comment("eve", post, "1", "Hello");

    Expect.equal("rule 1.5: likes", newest(server, "ann").likes(), 1L);
    Expect.equal("rule 1.5: comments", newest(server, "ann").comments(), 3L);
  }

  @Test
  @Points(2)
  @Hint("A follow that is there already must not be counted again.")
  void r1_6_profiles_count_each_person_once() {
    Server server = world.server();
    server.follow("bob", "ann", "ann", "eve");
    server.follow("ann", "eve");
    server.service().unfollow("bob", "eve");
    server.service().unfollow("bob", "eve");
    server.service().unfollow("eve", "ann");

    Expect.equal("rule 1.6: ann", server.service().profile("ann"), new Profile("ann", 1, 1));
    Expect.equal("rule 1.6: bob", server.service().profile("bob"), new Profile("bob", 0, 1));
    Expect.equal("rule 1.6: eve", server.service().profile("eve"), new Profile("eve", 1, 0));
  }

  @Test
  @Points(2)
  @Hint("The key tells a request that is sent again from a new one.")
  void r1_7_the_same_key_makes_one_post() {
    Server server = world.server();
    FeedService service = server.service();
    String first = service.post(PostRequest.of("ann", "k1", "hello")).postId();
    world.pass(Duration.ofHours(1));

    String again = world.server().service().post(PostRequest.of("ann", "k1", "hullo")).postId();
    service.post(PostRequest.of("ann", "k2", "hello"));
    service.post(PostRequest.of("bob", "k1", "hello"));

    Expect.equal("rule 1.7: the post of the same key", again, first);
    Expect.equal("rule 1.7: the feed of ann", server.texts("ann"), List.of("hello", "hello"));
    Expect.equal("rule 1.7: the feed of bob", server.texts("bob"), List.of("hello"));
  }

  @Test
  @Points(2)
  @Hint("Look before you write: a post that was deleted takes no likes and no comments.")
  void r1_8_misuse_is_refused_and_changes_nothing() {
    Server server = world.server();
    FeedService service = server.service();
    String gone = server.post("ann", "gone");
    service.delete("ann", gone);
    Class<UnknownPostException> unknown = UnknownPostException.class;
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;

    Expect.refused("rule 1.8: a like of a deleted post", unknown, () -> service.like("bob", gone));
    Expect.refused("rule 1.8: a like of no post", unknown, () -> service.like("bob", "no post"));
    Expect.refused(
        "rule 1.8: a comment on a deleted post",
        unknown,
        () -> service.comment("b", gone, "k", "x"));
    Expect.refused("rule 1.8: deleting no post", unknown, () -> service.delete("ann", "no post"));
    Expect.refused("rule 1.8: ann follows ann", illegal, () -> service.follow("ann", "ann"));
    Expect.refused("rule 1.8: an id with a slash", illegal, () -> service.follow("bob", "a/b"));
    FeedRequest foreign = FeedRequest.first("ann", FeedOrder.CHRONOLOGICAL, 1).after("nonsense");
    Expect.refused("rule 1.8: a cursor that never was one", illegal, () -> service.feed(foreign));
    Expect.equal("rule 1.8: the feed of ann", server.texts("ann"), List.of());
    Expect.equal("rule 1.8: bob", service.profile("bob"), new Profile("bob", 0, 0));
    Expect.equal("rule 1.8: ann", service.profile("ann"), new Profile("ann", 0, 0));
  }
}
