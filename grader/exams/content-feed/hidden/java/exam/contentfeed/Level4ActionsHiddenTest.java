package exam.contentfeed;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedRace;
import katas.contentfeed.Profile;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults of what users do. */
class Level4ActionsHiddenTest {
  private static final int BOUND = 400;

  private static Exploration<FeedRace> race(Setup setup) {
    return Exploration.of((Simulation simulation) -> setup.of(new FeedRace(simulation)))
        .bound(BOUND);
  }

  /** What happened before the race. */
  private interface Setup {
    FeedRace of(FeedRace race);
  }

  private static void expectLikes(FeedRace race, long likes) {
    FeedItem item = race.fresh().page("ann", FeedOrder.CHRONOLOGICAL, 1).items().get(0);
    Expect.equal("rule 4.6: likes", item.likes(), likes);
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
  @Points(2)
  @Hint("That somebody likes a post and how many do must be written together, and once.")
  void r4_6_one_user_likes_on_two_servers_and_one_of_them_fails() {
    race(race -> race.post("ann", "hello"))
        .server("A", race -> race.a().service().like("bob", race.id("hello")))
        .server("B", race -> race.b().service().like("bob", race.id("hello")))
        .faults(Fault.values())
        .check(race -> expectLikes(race, 1L))
        .check(race -> race.fresh().service().unlike("bob", race.id("hello")))
        .check(race -> expectLikes(race, 0L))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A follow is written wholly or not at all; sent again it finishes what is missing.")
  void r4_7_a_follow_and_an_unfollow_fail_anywhere_and_are_sent_again() {
    race(race -> race.follow("eve", "bob").post("ann", "hello"))
        .server("A", race -> race.a().follow("bob", "ann"))
        .server("B", race -> race.b().follow("cid", "ann"))
        .faults(Fault.values())
        .afterwards("the client of bob asks again", race -> race.fresh().follow("bob", "ann"))
        .afterwards("and the client of cid", race -> race.fresh().follow("cid", "ann"))
        .check(race -> expectProfile(race, "ann", 2, 0))
        .check(race -> expectProfile(race, "bob", 0, 2))
        .check(race -> race.expectFeed("rule 4.7", "bob", "hello"))
        .explore();
    race(race -> race.follow("ann", "bob", "cid").post("ann", "hello"))
        .server("A", race -> race.a().service().unfollow("bob", "ann"))
        .server("B", race -> race.b().service().unfollow("cid", "ann"))
        .faults(Fault.CRASH)
        .afterwards("bob asks again", race -> race.fresh().service().unfollow("bob", "ann"))
        .afterwards("and cid", race -> race.fresh().service().unfollow("cid", "ann"))
        .check(race -> expectProfile(race, "ann", 0, 0))
        .check(race -> expectProfile(race, "bob", 0, 0))
        .check(race -> race.expectFeed("rule 4.7", "bob"))
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
  @Hint("One author, one instant, two servers: what makes ids different, and a request known?")
  void r4_9_two_posts_of_one_author_at_once_and_one_of_them_twice() {
    race(race -> race.follow("ann", "bob"))
        .server("A", race -> race.a().post("ann", "x"))
        .server(
            "B",
            race -> {
              race.b().post("ann", "y");
              race.b().post("ann", "x");
            })
        .event("the clock", race -> race.world().pass(Duration.ofMillis(1)))
        .check(race -> race.world().settle())
        .check(
            race ->
                Expect.equal(
                    "rule 4.9: posts of ann in the feed of bob",
                    race.fresh().texts("bob").stream().sorted().toList(),
                    List.of("x", "y")))
        .explore();
  }
}
