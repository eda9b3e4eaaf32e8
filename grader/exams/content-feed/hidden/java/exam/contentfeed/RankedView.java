package exam.contentfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import katas.contentfeed.DecayRanker;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.Ranker;
import katas.contentfeed.Signals;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What a ranked feed must show. */
final class RankedView {
  /** Scores are exact to a part in a billion; closer ones may stand in either order. */
  private static final double CLOSE = 2e-9;

  private static final Ranker RANKER = new DecayRanker(FeedModel.CONFIG.halfLife());

  private final FeedModel model;
  private final String user;
  private final FeedView feed;

  RankedView(FeedModel model, String user) {
    this.model = model;
    this.user = user;
    this.feed = new FeedView(model, user);
  }

  /** Judges a page, and remembers what is to come. */
  void check(FeedRequest request, @Nullable ModelCursor cursor, FeedPage page, Clauses rules) {
    List<String> shown = new ArrayList<>();
    for (FeedItem item : page.items()) {
      ModelPost post = feed.checkItem(item, rules);
      if (post == null) {
        return;
      }
      shown.add(post.name());
    }
    int size = shown.size();
    rules.that(
        "ranked pages",
        cursor == null ? "3.4" : "3.5",
        new HashSet<>(shown).size() == size
            && size <= Math.min(request.limit(), FeedModel.CONFIG.rankedLength())
            && (page.next().isEmpty() || size == request.limit()),
        () -> "a ranked page of " + request.limit() + " shows " + shown);
    List<String> expected = cursor == null ? best() : stillThere(cursor);
    if (expected == null) {
      feed.remember(request, page, null);
      return;
    }
    int end = Math.min(request.limit(), expected.size());
    List<String> wanted = expected.subList(0, end);
    rules.that(
        "ranked order",
        cursor == null ? ruleOfOrder(shown, end) : "3.5",
        shown.equals(wanted) && page.next().isPresent() == (end < expected.size()),
        () ->
            "the ranked page of "
                + user
                + " must be "
                + wanted
                + (end < expected.size() ? " and a cursor" : " and no cursor")
                + ", but is "
                + shown
                + (page.next().isPresent() ? " and a cursor" : " and no cursor"));
    if (cursor == null && hasInteractions()) {
      rules.that("3.3", shown.equals(wanted), () -> "affinity does not count");
    }
    feed.remember(request, page, expected.subList(end, expected.size()));
  }

  private boolean hasInteractions() {
    return feed.sorted().stream().anyMatch(post -> model.interactions(user, post.author) > 0);
  }

  /** Rule 3.5: what was deleted or unfollowed is left out; null when it came back since. */
  private @Nullable List<String> stillThere(ModelCursor cursor) {
    List<String> rest = cursor.rest();
    if (rest == null) {
      return null;
    }
    List<String> there = new ArrayList<>();
    for (String name : rest) {
      ModelPost post = model.posts.get(name);
      if (post != null && feed.may(post)) {
        FeedModel.Follow follow = model.followsOf(user).get(post.author);
        if (post.deletionOpen || follow != null && follow.open() || cameBack(post)) {
          return null;
        }
        there.add(name);
      }
    }
    return there;
  }

  private boolean cameBack(ModelPost post) {
    return model.unfollowed.getOrDefault(user, Set.of()).contains(post.author);
  }

  /** Rule 3.4: the best of the newest posts; null when the model cannot tell. */
  private @Nullable List<String> best() {
    if (!feed.isCertain() || !feed.hasNewest(FeedModel.CONFIG.candidates())) {
      return null;
    }
    List<ModelPost> order = order(this::score);
    for (int i = 1; i < order.size(); i++) {
      double higher = score(order.get(i - 1));
      double lower = score(order.get(i));
      if (higher - lower < higher * CLOSE && !isTie(order.get(i - 1), order.get(i))) {
        return null;
      }
    }
    return names(order);
  }

  private boolean isTie(ModelPost one, ModelPost other) {
    return one.createdAt.equals(other.createdAt)
        && one.likes.size() == other.likes.size()
        && one.comments.size() == other.comments.size()
        && model.interactions(user, one.author) == model.interactions(user, other.author);
  }

  private List<ModelPost> order(ToDoubleFunction<ModelPost> score) {
    Map<ModelPost, Double> scores = new HashMap<>();
    List<ModelPost> candidates =
        feed.sorted().stream().limit(FeedModel.CONFIG.candidates()).toList();
    candidates.forEach(post -> scores.put(post, score.applyAsDouble(post)));
    Comparator<ModelPost> best =
        Comparator.comparingDouble((ModelPost post) -> scores.getOrDefault(post, 0.0)).reversed();
    return candidates.stream().sorted(best.thenComparing(FeedView.NEWEST_FIRST)).toList();
  }

  private static List<String> names(List<ModelPost> order) {
    return order.stream().limit(FeedModel.CONFIG.rankedLength()).map(ModelPost::name).toList();
  }

  private double score(ModelPost post) {
    return score(post, post.comments.size(), model.interactions(user, post.author));
  }

  /** By the ranker of the submission, which the rules 3.1 and 3.2 judge by itself. */
  private double score(ModelPost post, long comments, long interactions) {
    Duration age = Duration.between(post.createdAt, model.now);
    return RANKER.score(new Signals(age, post.likes.size(), comments, interactions));
  }

  /** What a wrong order has forgotten, if it is one thing. */
  private String ruleOfOrder(List<String> shown, int end) {
    return shown.equals(head(order(post -> score(post, post.comments.size(), 0)), end))
        ? "3.3"
        : "3.4";
  }

  private static List<String> head(List<ModelPost> order, int end) {
    List<String> names = names(order);
    return names.subList(0, Math.min(end, names.size()));
  }
}
