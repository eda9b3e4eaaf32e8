package exam.contentfeed;

import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.Expect;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedRace;
import katas.contentfeed.Profile;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults of what users do. */
class Level4ActionsHiddenTest {
  private static final int BOUND = 300;

  private static Exploration<FeedRace> race(Setup setup) {
    return Exploration.of((Simulation simulation) -> setup.of(new FeedRace(simulation)))
        .bound(BOUND);
  }

  /** What happened before the race. */
  private interface Setup {
    FeedRace of(FeedRace race);
  }

  private static void expectLikes(FeedRace race, Long... possible) {
    FeedItem item = race.fresh().page("ann", FeedOrder.CHRONOLOGICAL, 1).items().get(0);
    Expect.that(
        "rule 4.6: likes, possible are " + List.of(possible),
        Set.of(possible).contains(item.likes()),
        "were " + item.likes());
  }

  private static void expectProfile(FeedRace race, String user, long followers, long following) {
    Expect.equal(
        "rule 4.7: the profile of " + user,
        race.fresh().service().profile(user),
        new Profile(user, followers, following));
  }

  /** What the user's own action made must be there now, without waiting. */
  private static void expectNow(FeedRace race, String user, String... texts) {
    Expect.equal(
        "rule 4.8: the feed of " + user + " once the action has returned",
        race.fresh().texts(user),
        List.of(texts));
  }

  @Test
  @Points(1)
  @Hint("The same like on two servers at once is one like.")
  void r4_6_one_user_likes_twice_at_once_and_takes_it_back() {
    race(race -> race.post("ann", "hello"))
        .server("A", race -> race.a().service().like("bob", race.id("hello")))
        .server("B", race -> race.b().service().like("bob", race.id("hello")))
        .check(race -> expectLikes(race, 1L))
        .check(race -> race.fresh().service().unlike("bob", race.id("hello")))
        .check(race -> expectLikes(race, 0L))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("That somebody likes a post and how many do must be written together.")
  void r4_6_a_like_fails_anywhere_and_is_given_again() {
    race(race -> race.post("ann", "hello"))
        .server("A", race -> race.a().service().like("bob", race.id("hello")))
        .faults(Fault.values())
        .check(race -> expectLikes(race, 0L, 1L))
        .check(race -> race.fresh().service().like("bob", race.id("hello")))
        .check(race -> expectLikes(race, 1L))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Two users change the counts of the same author.")
  void r4_7_two_follow_the_same_author_at_once() {
    race(race -> race)
        .server("A", race -> race.a().follow("bob", "ann"))
        .server("B", race -> race.b().follow("cid", "ann"))
        .check(race -> expectProfile(race, "ann", 2, 0))
        .check(race -> expectProfile(race, "bob", 0, 1))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A follow is written wholly or not at all; sent again it finishes what is missing.")
  void r4_7_a_follow_and_an_unfollow_fail_anywhere_and_are_sent_again() {
    race(race -> race.follow("eve", "bob").post("ann", "hello").post("eve", "bye"))
        .server(
            "A",
            race -> {
              race.a().follow("bob", "ann");
              race.a().service().unfollow("bob", "eve");
            })
        .faults(Fault.values())
        .afterwards("the client asks B to follow", race -> race.b().follow("bob", "ann"))
        .afterwards("and unfollow", race -> race.b().service().unfollow("bob", "eve"))
        .check(race -> expectProfile(race, "ann", 1, 0))
        .check(race -> expectProfile(race, "eve", 0, 0))
        .check(race -> expectProfile(race, "bob", 0, 1))
        .check(race -> race.expectFeed("rule 4.7", "bob", "hello"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A cache that is filled with what was read before the action hides the action.")
  void r4_8_a_feed_is_read_while_its_user_posts() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().texts("bob"))
        .server("B", race -> race.b().post("bob", "mine"))
        .check(race -> expectNow(race, "bob", "mine"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whom a user follows must be read after what says that it has changed.")
  void r4_8_a_feed_is_read_while_its_user_follows() {
    race(race -> race.follow("cid", "bob").post("ann", "hello"))
        .server("A", race -> race.a().texts("bob"))
        .server("B", race -> race.b().follow("bob", "ann"))
        .check(race -> expectNow(race, "bob", "hello"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Between reading the table and keeping the result a worker may have been there.")
  void r4_8_a_timeline_is_rebuilt_while_a_post_is_fanned_out() {
    race(race -> {
          race.a().follow("bob", "ann");
          return race;
        })
        .server("A", race -> race.a().texts("bob"))
        .server(
            "B",
            race -> {
              race.b().post("ann", "hello");
              race.b().service().fanOut();
            })
        .check(race -> race.expectFeed("rule 4.8", "bob", "hello"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("One author, one instant, two servers: what makes the ids different?")
  void r4_9_two_posts_of_one_author_at_once() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "x"))
        .server("B", race -> race.b().post("ann", "y"))
        .check(race -> race.world().settle())
        .check(
            race ->
                Expect.equal(
                    "rule 4.9: posts of ann in the feed of bob",
                    Set.copyOf(race.fresh().texts("bob")),
                    Set.of("x", "y")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Of the same request on two servers one makes the post and the other finds it.")
  void r4_9_the_same_request_on_two_servers() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "hello"))
        .server("B", race -> race.b().post("ann", "hello"))
        .check(race -> race.expectFeed("rule 4.9", "bob", "hello"))
        .explore();
  }
}
