package exam.contentfeed;

import exam.contentfeed.OtherCommands.Pass;
import exam.contentfeed.OtherCommands.Settle;
import exam.contentfeed.PostCommands.MakePost;
import exam.contentfeed.ReadCommands.ReadAll;
import exam.contentfeed.ReadCommands.ReadPage;
import exam.contentfeed.UserCommands.Follow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.PostRequest;
import katas.kit.spec.Answer;
import katas.kit.spec.Choices;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/**
 * What the interview track asks, and no more: posts, follows and chronological feeds, each request
 * new, without a fault, and read when everybody must see everything.
 */
final class TrackSpecification {
  private static final List<String> USERS = List.of("ann", "bob", "ann1", "an", "cid");

  /** A feed never has more posts than it may, since rule 2.6 is not of the track. */
  private static final int MOST_POSTS = FeedModel.CONFIG.timelineLength();

  static final Histories<FeedModel, FeedServers> HISTORIES =
      Histories.of(
              Specification.of("content-feed track", FeedModel::ofTrack, FeedServers::new)
                  .command(6, TrackSpecification::post)
                  .command(6, TrackSpecification::follow)
                  .command(5, TrackSpecification::readAll)
                  .command(3, TrackSpecification::page)
                  .command(5, TrackSpecification::nextPage)
                  .command(3, TrackSpecification::pass)
                  .closing(TrackSpecification::closing))
          .withoutFaults()
          .number(60)
          .length(30);

  private TrackSpecification() {}

  private static @Nullable Command<FeedModel, FeedServers> post(FeedModel model, Choices choices) {
    int number = model.posts.size();
    String author = choices.of(USERS);
    return number == MOST_POSTS
        ? null
        : new MakePost(PostRequest.of(author, "key" + number, author + "/key" + number));
  }

  private static @Nullable Command<FeedModel, FeedServers> follow(
      FeedModel model, Choices choices) {
    String followee = USERS.get(choices.of(0, 0, 1, 2, 3, 4));
    List<String> others =
        USERS.stream()
            .filter(user -> !user.equals(followee))
            .filter(user -> !model.followsOf(user).containsKey(followee))
            .toList();
    return others.isEmpty() ? null : new Follow(choices.of(others), followee);
  }

  private static Command<FeedModel, FeedServers> readAll(FeedModel model, Choices choices) {
    int limit = choices.of(100, 1, 2, 3);
    return new Settled(new ReadAll(choices.of(USERS), FeedOrder.CHRONOLOGICAL, limit));
  }

  private static Command<FeedModel, FeedServers> page(FeedModel model, Choices choices) {
    String user = choices.of(USERS);
    int limit = choices.of(1, 2, 3);
    return new Settled(new ReadPage(FeedRequest.first(user, FeedOrder.CHRONOLOGICAL, limit), null));
  }

  private static @Nullable Command<FeedModel, FeedServers> nextPage(
      FeedModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    ModelCursor cursor = choices.of(model.cursors);
    FeedRequest first = FeedRequest.first(cursor.user(), cursor.order(), choices.of(1, 2, 3));
    return new Settled(new ReadPage(first.after(cursor.text()), cursor));
  }

  private static Command<FeedModel, FeedServers> pass(FeedModel model, Choices choices) {
    return new Pass(choices.of(Duration.ofSeconds(1), Duration.ofNanos(1), Duration.ofDays(1)));
  }

  private static List<Command<FeedModel, FeedServers>> closing(FeedModel model) {
    List<Command<FeedModel, FeedServers>> commands = new ArrayList<>();
    for (String user : USERS) {
      commands.add(new Settled(new ReadAll(user, FeedOrder.CHRONOLOGICAL, 2)));
    }
    return commands;
  }

  /** The queue is emptied and the time to live of a cached feed passes; then somebody reads. */
  record Settled(FeedCommand read) implements FeedCommand {
    private static final Settle SETTLE = new Settle();

    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      SETTLE.run(servers, server);
      return read.run(servers, server);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      model.settled();
      read.check(model, answer, clauses);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String told(Answer.Returned answer) {
      return read.told(answer);
    }

    @Override
    public String toString() {
      return SETTLE + "; " + read;
    }
  }
}
