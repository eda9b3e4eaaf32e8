package exam.contentfeed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.Profile;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/**
 * The brief as plain collections. What it leaves open is open here: the posts of others may be late
 * until the queue is empty and a minute has passed; and what a request did that got no answer is
 * open until it is sent again.
 */
final class FeedModel implements Model<FeedModel> {
  /**
   * A celebrity has 3 followers, a feed 8 posts, of whose newest 5 the best 3 are ranked. No number
   * or name is the usual one.
   */
  static final FeedConfig CONFIG =
      new FeedConfig(3, 8, Duration.ofSeconds(50), Duration.ofHours(5), 5, 3, "queue", "workers");

  /** By author and key, in the order in which they were made. */
  final Map<String, ModelPost> posts = new LinkedHashMap<>();

  /** By follower and followee. */
  final Map<String, Map<String, Follow>> follows = new TreeMap<>();

  /** By follower: authors who were followed and are no more. */
  final Map<String, Set<String>> unfollowed = new TreeMap<>();

  /** Authors who ever were celebrities. */
  final Set<String> crossed = new TreeSet<>();

  /** Users who have read their feeds. */
  final Set<String> readers = new TreeSet<>();

  /** The cursors of earlier pages. */
  final List<ModelCursor> cursors = new ArrayList<>();

  Instant now = Simulation.START;

  /** The time when whatever has not returned yet was begun; the same as now when nobody races. */
  Instant certain = Simulation.START;

  /** Whether only the rules of the interview track are asked for. */
  private boolean track;

  /** How many posts there were when the store last lost everything; 0 when it never did. */
  int postsWhenLost;

  /**
   * That one user follows another.
   *
   * @param since how many posts there were when it began
   * @param open whether the request got no answer, so that it may have taken effect or not
   */
  record Follow(int since, boolean open) {}

  /** A model of which the interview track alone is asked. */
  static FeedModel ofTrack() {
    FeedModel model = new FeedModel();
    model.track = true;
    return model;
  }

  boolean isOfTrack() {
    return track;
  }

  @Override
  public FeedModel copy() {
    FeedModel copy = new FeedModel();
    posts.forEach((key, post) -> copy.posts.put(key, post.copy()));
    follows.forEach((user, edges) -> copy.follows.put(user, new TreeMap<>(edges)));
    unfollowed.forEach((user, authors) -> copy.unfollowed.put(user, new TreeSet<>(authors)));
    copy.crossed.addAll(crossed);
    copy.readers.addAll(readers);
    copy.cursors.addAll(cursors);
    copy.now = now;
    copy.certain = certain;
    copy.track = track;
    copy.postsWhenLost = postsWhenLost;
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FeedModel that
        && new ArrayList<>(posts.values()).equals(new ArrayList<>(that.posts.values()))
        && follows.equals(that.follows)
        && unfollowed.equals(that.unfollowed)
        && cursors.equals(that.cursors)
        && now.equals(that.now)
        && certain.equals(that.certain)
        && postsWhenLost == that.postsWhenLost;
  }

  @Override
  public int hashCode() {
    return Objects.hash(new ArrayList<>(posts.values()), follows, unfollowed, now);
  }

  /** Posts whose ids are known, deleted ones too. */
  List<ModelPost> known() {
    return posts.values().stream().filter(post -> post.id != null).toList();
  }

  @Nullable ModelPost byId(String id) {
    return posts.values().stream().filter(post -> id.equals(post.id)).findFirst().orElse(null);
  }

  Map<String, Follow> followsOf(String user) {
    return follows.getOrDefault(user, Map.of());
  }

  /** Rule 1.4: following again changes nothing. */
  void follow(String follower, String followee, boolean open) {
    Map<String, Follow> edges = follows.computeIfAbsent(follower, it -> new TreeMap<>());
    Follow before = edges.get(followee);
    if (before == null || before.open() != open) {
      edges.put(followee, new Follow(posts.size(), open));
    }
    if (followers(followee, true) >= CONFIG.celebrityThreshold()) {
      crossed.add(followee);
    }
  }

  /** Rule 1.4: the author's posts are gone. */
  void unfollow(String follower, String followee) {
    Map<String, Follow> edges = follows.getOrDefault(follower, new TreeMap<>());
    if (edges.remove(followee) != null) {
      unfollowed.computeIfAbsent(follower, it -> new TreeSet<>()).add(followee);
    }
  }

  /**
   * Counts followers.
   *
   * @param withOpen whether to count those of whom it is unknown
   */
  long followers(String user, boolean withOpen) {
    return follows.values().stream()
        .map(edges -> edges.get(user))
        .filter(edge -> edge != null && (withOpen || !edge.open()))
        .count();
  }

  /** Whether one more follower would make the author a celebrity. */
  boolean isJustBelow(String author) {
    return followers(author, true) == CONFIG.celebrityThreshold() - 1;
  }

  /** Rule 1.6: a profile counts each person once. */
  boolean fits(Profile profile) {
    Map<String, Follow> edges = followsOf(profile.userId());
    long sure = edges.values().stream().filter(edge -> !edge.open()).count();
    return profile.followers() >= followers(profile.userId(), false)
        && profile.followers() <= followers(profile.userId(), true)
        && profile.following() >= sure
        && profile.following() <= edges.size();
  }

  /** Rule 3.3: the likes that stand, and the comments, which a reader gave to an author's posts. */
  long interactions(String reader, String author) {
    return posts.values().stream()
        .filter(post -> post.author.equals(author))
        .mapToLong(post -> post.reactionsOf(reader))
        .sum();
  }

  /** Rule 2.3: the queue is empty, so a minute later everybody sees what was posted before. */
  void queueEmptied() {
    for (ModelPost post : posts.values()) {
      if (!post.open && post.due == null) {
        post.due = now.plus(CONFIG.cacheTimeToLive());
      }
    }
  }

  /** The queue is emptied, and then it takes a time to live until everybody sees everything. */
  void settled() {
    queueEmptied();
    pass(CONFIG.cacheTimeToLive());
  }

  /** Time passes while nobody does anything. */
  void pass(Duration time) {
    now = now.plus(time);
    certain = now;
  }

  /** Users who have done something, for whoever looks at the end. */
  Set<String> users() {
    Set<String> users = new HashSet<>(follows.keySet());
    posts.values().forEach(post -> users.add(post.author));
    return users;
  }
}
