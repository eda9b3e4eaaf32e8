package katas.contentfeed;

import static katas.contentfeed.FeedAssert.assertThatFeed;
import static katas.contentfeed.FeedAssert.assertThatPosts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Duration;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Core: one server, one request at a time. */
@Tag("level-1")
class Level1Test {
  private final FeedWorld world = new FeedWorld();

  private void postEachSecond(Server server, String author, String... texts) {
    for (String text : texts) {
      server.post(author, text);
      world.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A feed is made of one's own posts and those of the followed, sorted by time, then by id.")
  void r1_1_own_posts_and_those_of_the_followed_newest_first() {
    Server server = world.server();
    postEachSecond(server, "ann", "before the follow");
    server.follow("bob", "ann");
    postEachSecond(server, "bob", "own");
    postEachSecond(server, "ann", "third");
    postEachSecond(server, "eve", "not followed");

    world.settle();

    assertThatFeed(server, "bob")
        .as("rule 1.1: the feed of bob, who follows ann")
        .shows("third", "own", "before the follow");
    assertThatFeed(server, "nobody").as("rule 1.1: the feed of a new user").shows();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A cursor says behind which post the next page begins.")
  void r1_2_pages_of_two_give_each_of_five_posts_once() {
    Server server = world.server();
    server.follow("bob", "ann");
    postEachSecond(server, "ann", "1", "2", "3", "4", "5");
    world.settle();

    FeedRequest request = FeedRequest.first("bob", FeedOrder.CHRONOLOGICAL, 2);
    FeedPage first = server.service().feed(request);
    server.post("ann", "6");
    server.post("bob", "7");
    world.settle();

    assertThatPosts(FeedWorld.textsOf(first)).as("rule 1.2: the first page").shows("5", "4");
    assertThatPosts(server.rest(request, first))
        .as("rule 1.2: the other pages, after two new posts")
        .shows("3", "2", "1");
  }

  @Test
  @Points(1)
  @Hint("Feeds hold ids of posts: look at the post before you show it.")
  void r1_3_a_deleted_post_is_in_no_feed() {
    Server server = world.server();
    server.follow("bob", "ann");
    String post = server.post("ann", "deleted");
    world.pass(Duration.ofSeconds(1));
    server.post("ann", "stays");
    world.settle();
    server.texts("bob");

    assertThatThrownBy(() -> server.service().delete("bob", post))
        .as("rule 1.3: bob deletes a post of ann")
        .isInstanceOf(NotYourPostException.class);
    server.service().delete("ann", post);
    server.service().delete("ann", post);

    assertThatFeed(server, "bob").as("rule 1.3: the feed of bob").shows("stays");
    assertThatFeed(server, "ann").as("rule 1.3: the feed of ann").shows("stays");
  }

  @Test
  @Points(1)
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

    assertThatFeed(server, "bob").as("rule 1.4: the feed of bob").shows("from eve");
    assertThatThrownBy(() -> server.follow("bob", "bob"))
        .as("rule 1.4: bob follows bob")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(1)
  @Hint("Remember who likes a post, not only how many.")
  void r1_5_a_like_counts_once_a_user_and_a_comment_once_a_key() {
    Server server = world.server();
    FeedService service = server.service();
    String post = server.post("ann", "hello");

    service.like("bob", post);
    service.like("bob", post);
    service.like("eve", post);
    service.unlike("eve", post);
    service.comment("bob", post, "1", "Hello, Ann");
    service.comment("bob", post, "1", "Hello, Ann");
    service.comment("bob", post, "2", "Hello, Ann");

    FeedItem item = server.page("ann", FeedOrder.CHRONOLOGICAL, 1).items().get(0);
    assertSoftly(
        softly -> {
          softly.assertThat(item.likes()).as("rule 1.5: likes").isEqualTo(1);
          softly.assertThat(item.comments()).as("rule 1.5: comments").isEqualTo(2);
        });
  }

  @Test
  @Points(1)
  @Hint("A follow that is there already must not be counted again.")
  void r1_6_a_profile_counts_each_person_once() {
    Server server = world.server();
    FeedService service = server.service();
    server.follow("bob", "ann", "ann", "eve");
    service.unfollow("bob", "eve");
    service.unfollow("bob", "eve");

    Profile ann = service.profile("ann");
    Profile bob = service.profile("bob");
    Profile eve = service.profile("eve");

    assertSoftly(
        softly -> {
          softly.assertThat(ann).as("rule 1.6: ann").isEqualTo(new Profile("ann", 1, 0));
          softly.assertThat(bob).as("rule 1.6: bob").isEqualTo(new Profile("bob", 0, 1));
          softly.assertThat(eve).as("rule 1.6: eve").isEqualTo(new Profile("eve", 0, 0));
        });
  }

  @Test
  @Points(1)
  @Hint("The key tells a request that is sent again from a new one.")
  void r1_7_the_same_key_makes_one_post() {
    FeedService service = world.server().service();
    Post first = service.post(PostRequest.of("ann", "k1", "hello"));
    world.pass(Duration.ofHours(1));

    Post again = world.server().service().post(PostRequest.of("ann", "k1", "other text"));
    Post otherKey = service.post(PostRequest.of("ann", "k2", "hello"));
    Post otherAuthor = service.post(PostRequest.of("bob", "k1", "hello"));

    assertThat(again).as("rule 1.7: the post of the same author and key").isEqualTo(first);
    assertThat(otherKey.postId())
        .as("rule 1.7: the post of another key")
        .isNotIn(first.postId(), otherAuthor.postId());
  }

  @Test
  @Points(1)
  @Hint("Look before you write: a post that was deleted takes no likes and no comments.")
  void r1_8_misuse_throws_what_the_contract_names() {
    FeedService service = world.server().service();
    String deleted = service.post(PostRequest.of("ann", "k", "deleted")).postId();
    service.delete("ann", deleted);
    FeedRequest noCursor = FeedRequest.first("ann", FeedOrder.CHRONOLOGICAL, 1).after("none");

    assertThatThrownBy(() -> service.like("bob", deleted))
        .as("rule 1.8: a like of a deleted post")
        .isInstanceOf(UnknownPostException.class);
    assertThatThrownBy(() -> service.delete("ann", "no post"))
        .as("rule 1.8: deleting no post")
        .isInstanceOf(UnknownPostException.class);
    assertThatThrownBy(() -> service.feed(noCursor))
        .as("rule 1.8: a cursor that is none")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> service.follow("bob", "a/b"))
        .as("rule 1.8: an id with a slash")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(service.profile("bob"))
        .as("rule 1.8: the profile of bob afterwards")
        .isEqualTo(new Profile("bob", 0, 0));
  }
}
