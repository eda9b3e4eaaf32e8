package exam.contentfeed;

import exam.contentfeed.FeedCommand.Target;
import exam.contentfeed.OtherCommands.DrainQueue;
import exam.contentfeed.OtherCommands.FanOut;
import exam.contentfeed.OtherCommands.LoseStore;
import exam.contentfeed.OtherCommands.Pass;
import exam.contentfeed.OtherCommands.Rebalance;
import exam.contentfeed.OtherCommands.Settle;
import exam.contentfeed.PostCommands.Delete;
import exam.contentfeed.PostCommands.DeleteAll;
import exam.contentfeed.PostCommands.MakePost;
import exam.contentfeed.PostCommands.MakePosts;
import exam.contentfeed.ReadCommands.ReadAll;
import exam.contentfeed.ReadCommands.ReadPage;
import exam.contentfeed.ReadCommands.ReadWithOthersCursor;
import exam.contentfeed.ReadCommands.ReadWithWrongCursor;
import exam.contentfeed.UserCommands.Comment;
import exam.contentfeed.UserCommands.Follow;
import exam.contentfeed.UserCommands.FollowAll;
import exam.contentfeed.UserCommands.Like;
import exam.contentfeed.UserCommands.ReadProfile;
import exam.contentfeed.UserCommands.Unfollow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.PostRequest;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** What histories of this kata are made of. */
final class FeedSpecification {
  /**
   * Names of which one is a prefix of another, the longest possible, and such that two of them, or
   * author and key, make the same text as two others: {@code ann} and {@code 1bob}, {@code ann1}
   * and {@code bob}; {@code ann} and {@code 1-1}, {@code ann-1} and {@code 1}.
   */
  static final List<String> USERS =
      List.of("ann", "bob", "ann1", "an", "-_Z0-------------------------A", "1bob", "ann-1");

  /** What a feed must show as it was written. */
  private static final List<String> TEXTS =
      List.of(
          "another text", " a|b, c\n\"\u2028 %s ", "x".repeat(2_000), "\ud83d\ude00".repeat(1_000));

  private static final List<String> KEYS = List.of("1", "2", "11", "n1", "12", "1-1", "-", "n11");

  private static final Duration TIME_TO_LIVE = FeedModel.CONFIG.cacheTimeToLive();

  static final Duration HALF_OF_IT = TIME_TO_LIVE.dividedBy(2);

  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(1),
          TIME_TO_LIVE,
          HALF_OF_IT,
          HALF_OF_IT.plusSeconds(1),
          Duration.ofNanos(1),
          TIME_TO_LIVE.minusNanos(1),
          FeedModel.CONFIG.halfLife(),
          Duration.ofMinutes(59),
          Duration.ofDays(8));

  static final Specification<FeedModel, FeedServers> SPECIFICATION =
      Specification.of("content-feed", FeedModel::new, FeedServers::new)
          .command(8, FeedSpecification::post)
          .command(5, FeedSpecification::follow)
          .command(8, FeedSpecification::readAll)
          .command(3, FeedSpecification::followAll)
          .command(6, (model, choices) -> new Pass(choices.of(TIMES)))
          .command(4, (model, choices) -> new DrainQueue())
          .command(3, (model, choices) -> new Settle())
          .command(3, FeedSpecification::unfollow)
          .command(3, FeedSpecification::delete)
          .command(1, FeedSpecification::deleteNewest)
          .command(4, FeedSpecification::like)
          .command(3, FeedSpecification::comment)
          .command(3, FeedSpecification::page)
          .command(4, FeedSpecification::nextPage)
          .command(2, (model, choices) -> new FanOut())
          .command(2, FeedSpecification::posts)
          .command(1, (model, choices) -> new LoseStore())
          .command(1, (model, choices) -> new Rebalance())
          .command(1, (model, choices) -> new ReadProfile(user(choices)))
          .command(1, FeedSpecification::wrongCursor)
          .command(1, FeedSpecification::othersCursor)
          .command(2, (model, choices) -> Misuses.of(model, choices))
          .closing(FeedClosing::of);

  /** All rules of levels 1 to 3 and what holds after faults, in histories one call at a time. */
  static final Histories<FeedModel, FeedServers> HISTORIES =
      Histories.of(SPECIFICATION).number(130).length(40);

  private FeedSpecification() {}

  static String user(Choices choices) {
    return USERS.get(choices.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 5, 6));
  }

  /** Few have many followers. */
  private static String author(Choices choices) {
    return USERS.get(choices.of(0, 1, 0, 0, 2, 3, 0, 4, 0, 1, 0, 5, 6));
  }

  static Command<FeedModel, FeedServers> post(FeedModel model, Choices choices) {
    String author = author(choices);
    String key = choices.of(KEYS);
    String text = choices.chance(80) ? author + "/" + key : choices.of(TEXTS);
    List<String> media =
        choices.chance(20)
            ? choices.of(List.of("a", "b"), List.of("", "a,b", " ", "|"))
            : List.of();
    return new MakePost(new PostRequest(author, key, text, media));
  }

  static Command<FeedModel, FeedServers> posts(FeedModel model, Choices choices) {
    String author = author(choices);
    List<PostRequest> requests = new ArrayList<>();
    int from = model.posts.size();
    int size = choices.chance(2) ? 101 + choices.below(8) : 2 + choices.below(8);
    for (int i = from; i < from + size; i++) {
      requests.add(PostRequest.of(author, "many" + i, author + "/many" + i));
    }
    return new MakePosts(requests);
  }

  static Command<FeedModel, FeedServers> follow(FeedModel model, Choices choices) {
    List<String> left = List.copyOf(model.unfollowed.keySet());
    if (!left.isEmpty() && choices.chance(30)) {
      String user = choices.of(left);
      return new Follow(
          user, choices.of(List.copyOf(model.unfollowed.getOrDefault(user, Set.of()))));
    }
    return new Follow(visitor(choices), author(choices));
  }

  static Command<FeedModel, FeedServers> followAll(FeedModel model, Choices choices) {
    String author = author(choices);
    List<String> others = USERS.stream().filter(user -> !user.equals(author)).toList();
    return new FollowAll(others.subList(0, 1 + choices.of(0, 2, 3, 1)), author);
  }

  static Command<FeedModel, FeedServers> unfollow(FeedModel model, Choices choices) {
    List<Unfollow> known = new ArrayList<>();
    List<Unfollow> ofFamous = new ArrayList<>();
    model.follows.forEach(
        (follower, edges) ->
            edges
                .keySet()
                .forEach(
                    followee -> {
                      Unfollow unfollow = new Unfollow(follower, followee);
                      known.add(unfollow);
                      if (model.crossed.contains(followee)) {
                        ofFamous.add(unfollow);
                      }
                    }));
    if (known.isEmpty() || choices.chance(10)) {
      return new Unfollow(user(choices), user(choices));
    }
    return choices.of(ofFamous.isEmpty() || choices.chance(40) ? known : ofFamous);
  }

  /** A post, the newest first, or one that never was. */
  private static Target target(FeedModel model, Choices choices) {
    List<ModelPost> known = model.known();
    if (known.isEmpty() || choices.chance(4)) {
      return new Target(choices.of("no post", "", "ann/1", "/", "a|b"), "no post");
    }
    return Target.of(known.get(known.size() - 1 - choices.below(known.size())));
  }

  static Command<FeedModel, FeedServers> delete(FeedModel model, Choices choices) {
    Target target = target(model, choices);
    ModelPost post = model.byId(target.id());
    boolean own = post != null && !choices.chance(15);
    return new Delete(own && post != null ? post.author : user(choices), target);
  }

  /** Several of the newest posts, which would have been the first candidates. */
  static @Nullable Command<FeedModel, FeedServers> deleteNewest(FeedModel model, Choices choices) {
    List<ModelPost> live =
        model.known().stream()
            .filter(post -> !post.deleted)
            .sorted(FeedView.NEWEST_FIRST)
            .limit(2 + choices.below(4))
            .toList();
    return live.isEmpty()
        ? null
        : new DeleteAll(
            live.stream().map(post -> new Delete(post.author, Target.of(post))).toList());
  }

  /**
   * Often by somebody who has liked the post before, so that a like is taken back, and given again.
   */
  static Command<FeedModel, FeedServers> like(FeedModel model, Choices choices) {
    List<ModelPost> liked =
        model.known().stream().filter(post -> !post.likedOnce.isEmpty()).toList();
    if (!liked.isEmpty() && choices.chance(60)) {
      ModelPost post = choices.of(liked);
      String user = choices.of(List.copyOf(post.likedOnce));
      return new Like(user, Target.of(post), !post.likes.contains(user));
    }
    return new Like(visitor(choices), favourite(model, choices), !choices.chance(40));
  }

  private static String visitor(Choices choices) {
    return choices.chance(60) ? choices.of("ann", "bob") : user(choices);
  }

  private static Target favourite(FeedModel model, Choices choices) {
    List<ModelPost> known = model.known();
    return known.isEmpty() || choices.chance(50)
        ? target(model, choices)
        : Target.of(known.get(choices.below(Math.min(2, known.size()))));
  }

  static Command<FeedModel, FeedServers> comment(FeedModel model, Choices choices) {
    String text = choices.of("yes", " x", "x".repeat(2_000), "\ud83d\ude00".repeat(1_000));
    return new Comment(
        visitor(choices), favourite(model, choices), choices.of("1", "2", "11"), text);
  }

  static Command<FeedModel, FeedServers> page(FeedModel model, Choices choices) {
    FeedOrder order = choices.of(FeedOrder.values());
    return new ReadPage(FeedRequest.first(user(choices), order, limit(choices)), null);
  }

  private static int limit(Choices choices) {
    return choices.of(100, 1, 2, 1, 2, 3, 4, 8, 9);
  }

  static Command<FeedModel, FeedServers> readAll(FeedModel model, Choices choices) {
    FeedOrder order = choices.chance(30) ? FeedOrder.RANKED : FeedOrder.CHRONOLOGICAL;
    return new ReadAll(user(choices), order, limit(choices));
  }

  static @Nullable Command<FeedModel, FeedServers> nextPage(FeedModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    List<ModelCursor> ranked =
        model.cursors.stream().filter(it -> it.order() == FeedOrder.RANKED).toList();
    List<ModelCursor> cursors = ranked.isEmpty() || choices.chance(40) ? model.cursors : ranked;
    ModelCursor cursor = cursors.get(cursors.size() - 1 - choices.below(cursors.size()));
    FeedRequest request = FeedRequest.first(cursor.user(), cursor.order(), limit(choices));
    return new ReadPage(request.after(cursor.text()), cursor);
  }

  static Command<FeedModel, FeedServers> wrongCursor(FeedModel model, Choices choices) {
    FeedOrder order = choices.of(FeedOrder.values());
    String wrong = choices.of("nonsense", "", " ", "RANKED", "CHRONOLOGICAL  ", "RANKED  ", "|");
    List<ModelCursor> others =
        model.cursors.stream().filter(cursor -> cursor.order() != order).toList();
    if (!others.isEmpty() && choices.chance(60)) {
      wrong = choices.of(others).text();
    }
    return new ReadWithWrongCursor(
        new FeedRequest(user(choices), order, limit(choices), Optional.of(wrong)));
  }

  static @Nullable Command<FeedModel, FeedServers> othersCursor(FeedModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    ModelCursor cursor = choices.of(model.cursors);
    List<String> others = USERS.stream().filter(user -> !user.equals(cursor.user())).toList();
    FeedRequest request = FeedRequest.first(choices.of(others), cursor.order(), limit(choices));
    return new ReadWithOthersCursor(request.after(cursor.text()));
  }
}
