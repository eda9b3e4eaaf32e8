package exam.contentfeed;

import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.Profile;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: what the specification says of calls one at a time. */
class Level1HiddenTest {
  /** A user follows at most so many. */
  private static final int MOST = 1_000;

  @Test
  @Points(1)
  @Hint("Sort by when posts were made, to the nanosecond, and among equals by their ids.")
  void r1_1_a_feed_has_all_posts_of_the_followed_in_order() {
    FeedSpecification.HISTORIES.expect("1.1");
    FeedWorld world = new FeedWorld(new Simulation(), FeedWorld.small(2_000));
    Server server = world.server();
    for (int i = 1; i <= MOST; i++) {
      server.follow("bob", "a" + i);
    }
    server.post("a" + MOST, "first");
    server.texts("bob");
    server.post("a999", "second");
    world.settle();

    Expect.equal("rule 1.1: the feed of bob, who follows 1,000", server.texts("bob").size(), 2);
  }

  @Test
  @Points(2)
  @Hint(
      "A cursor says behind which post the next page begins, whatever was posted or deleted since.")
  void r1_2_pages_give_each_post_once() {
    FeedSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(2)
  @Hint("A feed holds ids; look at the post before you show it.")
  void r1_3_a_deleted_post_is_in_no_feed() {
    FeedSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(1)
  @Hint("Whom a user follows now decides what the feed shows, whatever a timeline still holds.")
  void r1_4_the_posts_of_the_unfollowed_are_gone() {
    FeedSpecification.HISTORIES.expect("1.4");
  }

  @Test
  @Points(2)
  @Hint("Remember who likes and who has commented with which key, not only how many.")
  void r1_5_likes_and_comments_count_once() {
    FeedSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Points(2)
  @Hint("A follow that is there already must not be counted again, nor an end that is none.")
  void r1_6_profiles_count_each_person_once() {
    FeedSpecification.HISTORIES.expect("1.6");
    Server server = new FeedWorld(new Simulation(), FeedWorld.small(2_000)).server();
    for (int i = 1; i <= MOST; i++) {
      server.follow("u" + i, "ann");
      server.follow("ann", "u" + i);
    }
    server.follow("bob", "ann");

    Profile profile = server.service().profile("ann");

    Expect.equal("rule 1.6: the profile", profile, new Profile("ann", MOST + 1, MOST));
  }

  @Test
  @Points(2)
  @Hint("Author and key together tell a request that is sent again from a new one.")
  void r1_7_the_same_author_and_key_make_one_post() {
    FeedSpecification.HISTORIES.expect("1.7");
  }

  @Test
  @Points(2)
  @Hint("Check every argument of every call, and the post, before anything is written.")
  void r1_8_misuse_is_refused_and_changes_nothing() {
    FeedSpecification.HISTORIES.expect("1.8");
  }
}
