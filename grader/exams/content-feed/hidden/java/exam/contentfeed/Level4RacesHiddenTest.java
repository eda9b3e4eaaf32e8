package exam.contentfeed;

import static exam.contentfeed.FeedRaces.ALL_READ;
import static exam.contentfeed.FeedRaces.BOB_FOLLOWS;
import static exam.contentfeed.FeedRaces.BOB_POSTS;
import static exam.contentfeed.FeedRaces.BOB_READS;
import static exam.contentfeed.FeedRaces.BOB_UNFOLLOWS;
import static exam.contentfeed.FeedRaces.COMMENT;
import static exam.contentfeed.FeedRaces.DELETE;
import static exam.contentfeed.FeedRaces.FAN_OUT;
import static exam.contentfeed.FeedRaces.FOLLOW;
import static exam.contentfeed.FeedRaces.FOLLOW_BOB;
import static exam.contentfeed.FeedRaces.LATER;
import static exam.contentfeed.FeedRaces.LIKE;
import static exam.contentfeed.FeedRaces.POST;
import static exam.contentfeed.FeedRaces.PROFILE;
import static exam.contentfeed.FeedRaces.READ;
import static exam.contentfeed.FeedRaces.THREE_FOLLOW;
import static exam.contentfeed.FeedRaces.TWO_FOLLOW;
import static exam.contentfeed.FeedRaces.UNFOLLOW;
import static exam.contentfeed.FeedRaces.VISIT;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: chosen by seeds, explored, and compared with the specification. */
class Level4RacesHiddenTest {
  @Test
  @Points(1)
  @Hint(
      "A message is done when its post is in every timeline, and two workers may change the same"
          + " one.")
  void r4_1_workers_crash_fail_and_meet() {
    FeedSpecification.HISTORIES.expect("4.1");
    FeedRaces.of("4.1")
        .first(TWO_FOLLOW)
        .first(ALL_READ)
        .first(LATER)
        .first(POST)
        .first(POST)
        .first(POST)
        .servers(3, 2, FAN_OUT)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A request that failed may have done half: sent again it must do the other half.")
  void r4_2_a_post_fails_anywhere_and_is_sent_again() {
    FeedSpecification.HISTORIES.expect("4.2");
    FeedRaces.of("4.2")
        .first(TWO_FOLLOW)
        .first(ALL_READ)
        .first(POST)
        .servers(2, 2, POST, FAN_OUT)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The worker may have read the followers just before there was one more, or one less.")
  void r4_3_follows_and_unfollows_meet_the_fan_out() {
    FeedRaces.of("4.3")
        .first(FOLLOW)
        .first(FOLLOW)
        .first(ALL_READ)
        .first(LATER)
        .first(POST)
        .first(POST)
        .servers(3, 2, FOLLOW, UNFOLLOW, FAN_OUT, VISIT)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The deletion may come before the post has reached anybody.")
  void r4_4_a_deletion_meets_the_fan_out() {
    FeedRaces.of("4.4")
        .first(TWO_FOLLOW)
        .first(ALL_READ)
        .first(LATER)
        .first(POST)
        .first(POST)
        .servers(3, 2, DELETE, FAN_OUT, READ)
        .explore();
    FeedRaces.of("4.4").first(POST).first(LIKE).servers(2, 1, DELETE, LIKE, COMMENT).explore();
  }

  @Test
  @Points(1)
  @Hint("When the author is a celebrity no more, who brings the posts that were not fanned out?")
  void r4_5_an_author_falls_below_the_threshold_with_posts_in_flight() {
    FeedRaces.of("4.5")
        .closing(FeedRaces::closingWithFalls)
        .first(THREE_FOLLOW)
        .first(ALL_READ)
        .first(LATER)
        .first(POST)
        .servers(3, 2, UNFOLLOW, FOLLOW, FAN_OUT, POST, VISIT)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("One decides by the followers of now, the other by those of then: a post may fall between.")
  void r4_5_an_author_reaches_the_threshold_with_posts_in_flight() {
    FeedRaces.of("4.5")
        .closing(FeedRaces::closingWithFalls)
        .first(TWO_FOLLOW)
        .first(ALL_READ)
        .first(LATER)
        .first(POST)
        .servers(3, 2, FOLLOW, UNFOLLOW, FAN_OUT, POST, VISIT)
        .explore();
  }

  @Test
  @Points(2)
  @Hint("That somebody likes a post and how many do must be written together, and once.")
  void r4_6_likes_and_comments_at_once() {
    FeedSpecification.HISTORIES.expect("4.6");
    FeedRaces.of("4.6").first(POST).first(POST).first(LIKE).servers(3, 2, LIKE, COMMENT).explore();
    AffinityRaces.of("4.6").explore();
  }

  @Test
  @Points(2)
  @Hint("A follow is written wholly or not at all; sent again it finishes what is missing.")
  void r4_7_follows_and_unfollows_at_once() {
    FeedSpecification.HISTORIES.expect("4.7");
    FeedRaces.of("4.7")
        .first(FOLLOW)
        .first(FOLLOW_BOB)
        .first(POST)
        .first(ALL_READ)
        .servers(3, 2, FOLLOW, UNFOLLOW, PROFILE)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whatever is kept must not be older than what says that it is valid.")
  void r4_8_a_feed_is_read_meanwhile() {
    FeedSpecification.HISTORIES.expect("4.8");
    FeedRaces.of("4.8")
        .first(FOLLOW)
        .first(FOLLOW)
        .first(POST)
        .first(POST)
        .first(ALL_READ)
        .servers(3, 1, BOB_READS, BOB_READS, BOB_POSTS, BOB_FOLLOWS, BOB_UNFOLLOWS, FAN_OUT)
        .runs(20, 30)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("One author, one instant, two servers: what makes ids different, and a request known?")
  void r4_9_posts_of_one_author_at_once() {
    FeedRaces.of("4.9").first(TWO_FOLLOW).servers(3, 2, POST).explore();
  }
}
