package exam.contentfeed;

import static katas.contentfeed.FeedOrder.CHRONOLOGICAL;

import java.util.List;
import java.util.Optional;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.NotYourPostException;
import katas.contentfeed.PostRequest;
import katas.contentfeed.Profile;
import katas.contentfeed.UnknownPostException;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL, Redis and Kafka: what one server is told another one shows. */
class EngineLevel1Test {
  private static final EngineFeed FEED = EngineFeed.withCelebritiesFrom(3);
  private static final Server A = FEED.server();
  private static final Server B = FEED.server();

  @AfterAll
  static void close() {
    FEED.close();
  }

  @Test
  @Hint("A feed is made of one's own posts and those of the people one follows, old ones too.")
  void r1_1_own_posts_and_those_of_the_followed_newest_first() {
    A.post("a1", "before the follow");
    B.follow("b1", "a1");
    A.post("a1", "after it");
    B.post("b1", "own");
    A.post("c1", "unheard");
    FEED.settle();

    List<String> feed = B.texts("b1");

    Expect.equal(
        "rule 1.1: the feed of b1, who follows a1",
        feed,
        List.of("own", "after it", "before the follow"));
  }

  @Test
  @Hint("Counting posts from the top is wrong as soon as there is a new one at the top.")
  void r1_2_posts_that_come_while_one_reads() {
    A.follow("b2", "a2");
    for (String text : List.of("1", "2", "3", "4", "5")) {
      A.post("a2", text);
    }
    FEED.settle();
    FeedRequest request = FeedRequest.first("b2", CHRONOLOGICAL, 2);
    FeedPage first = A.service().feed(request);
    A.post("a2", "6");
    B.post("b2", "7");
    FEED.settle();

    List<String> rest = B.rest(request, first);

    Expect.equal("rule 1.2: the first page", FeedWorld.textsOf(first), List.of("5", "4"));
    Expect.equal("rule 1.2: the other pages, on another server", rest, List.of("3", "2", "1"));
    Expect.equal(
        "rule 1.2: the cursor of a page with all 7",
        B.page("b2", CHRONOLOGICAL, 7).next(),
        Optional.empty());
  }

  @Test
  @Hint("A feed holds ids; look at the post before you show it.")
  void r1_3_a_deleted_post_is_in_no_feed() {
    A.follow("b3", "a3");
    String post = A.post("a3", "oops");
    A.post("a3", "stays");
    FEED.settle();
    B.texts("b3");
    Expect.refused(
        "rule 1.3: b3 deletes a post of a3",
        NotYourPostException.class,
        () -> B.service().delete("b3", post));

    A.service().delete("a3", post);
    B.service().delete("a3", post);

    Expect.equal("rule 1.3: the feed of the follower", B.texts("b3"), List.of("stays"));
    Expect.equal("rule 1.3: the feed of the author", B.texts("a3"), List.of("stays"));
  }

  @Test
  @Hint("What is in a timeline already must go as well.")
  void r1_4_an_author_who_was_unfollowed_is_gone() {
    A.follow("b4", "a4", "a4", "c4");
    A.post("a4", "of a4");
    A.post("c4", "of c4");
    FEED.settle();
    A.texts("b4");

    A.service().unfollow("b4", "a4");
    B.service().unfollow("b4", "a4");
    FEED.settle();

    Expect.equal("rule 1.4: the feed of b4", B.texts("b4"), List.of("of c4"));
    Expect.equal("rule 1.4: followers of a4", B.service().profile("a4"), new Profile("a4", 0, 0));
  }

  @Test
  @Hint("Remember who likes a post and which comment was given, not only how many.")
  void r1_5_likes_and_comments_count_once() {
    String post = A.post("a5", "hello");
    for (Server server : List.of(A, B)) {
      server.service().like("b5", post);
      server.service().like("c5", post);
      server.service().comment("b5", post, "1", "Hello");
    }
    A.service().unlike("c5", post);
    B.service().unlike("c5", post);
    B.service().comment("b5", post, "2", "Hello");

    FeedItem item = B.page("a5", CHRONOLOGICAL, 1).items().get(0);

    Expect.equal("rule 1.5: likes", item.likes(), 1L);
    Expect.equal("rule 1.5: comments of two keys", item.comments(), 2L);
  }

  @Test
  @Hint("A follow that is there already must not be counted again.")
  void r1_6_profiles_count_each_person_once() {
    A.follow("b6", "a6", "c6");
    B.follow("b6", "a6", "c6");
    B.service().unfollow("b6", "c6");
    A.service().unfollow("b6", "c6");

    Expect.equal("rule 1.6: a6", B.service().profile("a6"), new Profile("a6", 1, 0));
    Expect.equal("rule 1.6: b6", A.service().profile("b6"), new Profile("b6", 0, 1));
    Expect.equal("rule 1.6: c6", A.service().profile("c6"), new Profile("c6", 0, 0));
  }

  @Test
  @Hint("The key tells a request that is sent again from a new one, on every server.")
  void r1_7_the_same_key_makes_one_post() {
    String first = A.service().post(PostRequest.of("a7", "k1", "hello")).postId();

    String again = B.service().post(PostRequest.of("a7", "k1", "hullo")).postId();
    B.service().post(PostRequest.of("a7", "k2", "hello"));

    Expect.equal("rule 1.7: the post of the same key", again, first);
    Expect.equal("rule 1.7: the feed of a7", A.texts("a7"), List.of("hello", "hello"));
  }

  @Test
  @Hint("Look before you write: a post that was deleted takes no likes and no comments.")
  void r1_8_what_was_deleted_takes_no_likes() {
    String gone = A.post("a8", "gone");
    A.service().delete("a8", gone);

    Expect.refused(
        "rule 1.8: a like of a deleted post",
        UnknownPostException.class,
        () -> B.service().like("b8", gone));
    Expect.refused(
        "rule 1.8: a comment on a deleted post",
        UnknownPostException.class,
        () -> B.service().comment("b8", gone, "k", "x"));
  }
}
