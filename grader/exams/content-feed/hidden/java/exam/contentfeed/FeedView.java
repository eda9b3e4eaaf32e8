package exam.contentfeed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.Post;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What a user's feed must show at a moment, and what it may show. */
final class FeedView {
  /** Rule 1.1: newest first, and by their ids when made at the same instant. */
  static final Comparator<ModelPost> NEWEST_FIRST =
      Comparator.comparing((ModelPost post) -> post.createdAt)
          .reversed()
          .thenComparing(post -> post.id == null ? "" : post.id);

  private final FeedModel model;
  private final String user;
  private @Nullable List<ModelPost> inOrder;

  FeedView(FeedModel model, String user) {
    this.model = model;
    this.user = user;
  }

  /** Whether the author is the user or followed, deleted or not. */
  private boolean belongs(ModelPost post) {
    return post.author.equals(user) || model.followsOf(user).containsKey(post.author);
  }

  /** Rules 1.1, 1.3, 1.4. */
  boolean may(ModelPost post) {
    return belongs(post) && (!post.deleted || post.deletionOpen);
  }

  /** Rules 2.3 and 2.4: what the user did shows at once, what others posted when it is due. */
  boolean must(ModelPost post) {
    if (!may(post) || post.open || post.deletionOpen || post.id == null) {
      return false;
    }
    FeedModel.Follow follow = model.followsOf(user).get(post.author);
    if (follow == null) {
      return true;
    }
    Instant due = post.due;
    return !follow.open()
        && (post.sequence < follow.since() || due != null && !model.now.isBefore(due));
  }

  /** All posts of the user and the followed, deleted ones too, in the order of the feed. */
  private List<ModelPost> belonging() {
    List<ModelPost> found = inOrder;
    if (found == null) {
      found = model.known().stream().filter(this::belongs).sorted(NEWEST_FIRST).toList();
      inOrder = found;
    }
    return found;
  }

  List<ModelPost> sorted() {
    return belonging().stream().filter(this::may).toList();
  }

  /** Whether it is known to the last post what the feed is. */
  boolean isCertain() {
    return model.posts.values().stream().filter(this::may).allMatch(this::must);
  }

  /**
   * Whether so many posts are in the feed for sure, or all that there are: deleted ones may count
   * among those that it has at most.
   */
  boolean hasNewest(int number) {
    Set<ModelPost> longest =
        belonging().stream()
            .limit(FeedModel.CONFIG.timelineLength())
            .collect(Collectors.toCollection(HashSet::new));
    return sorted().stream().limit(number).allMatch(longest::contains);
  }

  /**
   * The posts that the feed must show. Rule 2.6 leaves open whether deleted posts count among the
   * newest.
   */
  private List<ModelPost> expected() {
    return belonging().stream()
        .limit(FeedModel.CONFIG.timelineLength())
        .filter(this::must)
        .toList();
  }

  /** Judges a chronological page. */
  void checkPage(FeedRequest request, @Nullable ModelCursor cursor, FeedPage page, Clauses rules) {
    ModelPost last = null;
    for (FeedItem item : page.items()) {
      ModelPost post = checkItem(item, rules);
      if (post == null) {
        return;
      }
      ModelPost before = last;
      boolean inOrder = before == null || NEWEST_FIRST.compare(before, post) < 0;
      rules.that("1.1", inOrder, () -> post + " stands behind " + before);
      rules.that(
          "1.2",
          cursor == null || cursor.isBefore(post),
          () -> post + " stands on the next page, but is not behind the cursor");
      last = post;
    }
    List<ModelPost> expected = expected();
    checkNothingIsMissing(expected, cursor, page, last, rules);
    ModelPost end = last;
    rules.that(
        "2.6",
        end == null
            || expected.stream().filter(it -> NEWEST_FIRST.compare(it, end) < 0).count()
                < FeedModel.CONFIG.timelineLength(),
        () -> "the feed goes on after its newest 8 posts, with " + end);
    checkLength(request, cursor, page, last, rules);
  }

  private void checkLength(
      FeedRequest request,
      @Nullable ModelCursor cursor,
      FeedPage page,
      @Nullable ModelPost last,
      Clauses rules) {
    int size = page.items().size();
    rules.that(
        "1.2",
        size <= request.limit() && (page.next().isEmpty() || size == request.limit()),
        () -> "a page of " + request.limit() + " posts has " + size + pageEnd(page));
    boolean more =
        sorted().stream()
            .filter(post -> cursor == null || cursor.isBefore(post))
            .anyMatch(post -> last == null || NEWEST_FIRST.compare(last, post) < 0);
    rules.that(
        "1.2",
        page.next().isEmpty() || more || hasOpenPosts(),
        () -> "the last page must have no cursor");
  }

  private boolean hasOpenPosts() {
    return model.posts.values().stream().anyMatch(post -> may(post) && post.id == null);
  }

  private static String pageEnd(FeedPage page) {
    return page.next().isPresent() ? " and a cursor" : " and no cursor";
  }

  private void checkNothingIsMissing(
      List<ModelPost> expected,
      @Nullable ModelCursor cursor,
      FeedPage page,
      @Nullable ModelPost last,
      Clauses rules) {
    Set<String> shown =
        page.items().stream().map(item -> item.post().postId()).collect(Collectors.toSet());
    for (ModelPost post : expected) {
      boolean onThisPage =
          (cursor == null || cursor.isBefore(post))
              && (page.next().isEmpty() || last == null || NEWEST_FIRST.compare(post, last) < 0);
      String rule = cursor == null ? ruleOfMissing(post) : "1.2";
      if (onThisPage) {
        rules.that(
            "missing",
            rule,
            shown.contains(String.valueOf(post.id)),
            () -> post + " is missing in the feed of " + user);
      }
    }
  }

  /** Which promise is broken when a post is missing. */
  private String ruleOfMissing(ModelPost post) {
    if (post.sequence < model.postsWhenLost) {
      return "2.5";
    }
    if (model.crossed.contains(post.author) || model.isJustBelow(post.author)) {
      return "2.1";
    }
    if (model.isOfTrack() || !model.readers.contains(user)) {
      return "1.1";
    }
    FeedModel.Follow follow = model.followsOf(user).get(post.author);
    return follow == null || post.sequence < follow.since() ? "2.4" : "2.3";
  }

  /** Judges one post of a page; returns it as the model knows it. */
  @Nullable ModelPost checkItem(FeedItem item, Clauses rules) {
    Post post = item.post();
    ModelPost known = model.byId(post.postId());
    if (known == null) {
      known = bind(post);
    }
    ModelPost found = known;
    if (!rules.that("1.1", found != null, () -> "nobody made a post such as " + post)
        || found == null) {
      return null;
    }
    rules.that("1.1", found.isTold(post), () -> found + " is not as it was made: " + post);
    rules.that(
        "1.3",
        !found.deleted || found.deletionOpen,
        () -> found + " was deleted, but is in the feed of " + user);
    rules.that(
        "extra",
        wasFollowed(found.author) ? "1.4" : "1.1",
        belongs(found),
        () ->
            found
                + " is in the feed of "
                + user
                + (wasFollowed(found.author)
                    ? ", who has unfollowed the author"
                    : ", who does not follow the author"));
    rules.that(
        "1.5",
        item.likes() == found.likes.size() && item.comments() == found.comments.size(),
        () ->
            found
                + " has "
                + found.likes.size()
                + " likes and "
                + found.comments.size()
                + " comments, but the feed says "
                + item.likes()
                + " and "
                + item.comments());
    return found;
  }

  private boolean wasFollowed(String author) {
    return model.unfollowed.getOrDefault(user, Set.of()).contains(author);
  }

  /** Finds the request without an answer that made this post. */
  private @Nullable ModelPost bind(Post post) {
    for (ModelPost candidate : model.posts.values()) {
      if (candidate.id == null && candidate.isTold(post)) {
        candidate.bind(post);
        inOrder = null;
        return candidate;
      }
    }
    return null;
  }

  /** Remembers the cursor of a page. */
  void remember(FeedRequest request, FeedPage page, @Nullable List<String> rest) {
    model.readers.add(user);
    if (page.next().isPresent() && !page.items().isEmpty()) {
      Post last = page.items().get(page.items().size() - 1).post();
      model.cursors.add(
          new ModelCursor(
              user, request.order(), page.next().get(), last.createdAt(), last.postId(), rest));
    }
  }
}
