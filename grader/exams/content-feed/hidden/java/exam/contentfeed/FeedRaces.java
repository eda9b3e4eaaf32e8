package exam.contentfeed;

import exam.contentfeed.OtherCommands.DrainQueue;
import exam.contentfeed.OtherCommands.FanOut;
import exam.contentfeed.OtherCommands.Pass;
import exam.contentfeed.OtherCommands.PassMeanwhile;
import exam.contentfeed.PostCommands.Delete;
import exam.contentfeed.PostCommands.MakePost;
import exam.contentfeed.ReadCommands.ReadAll;
import exam.contentfeed.UserCommands.Comment;
import exam.contentfeed.UserCommands.Follow;
import exam.contentfeed.UserCommands.FollowAll;
import exam.contentfeed.UserCommands.Like;
import exam.contentfeed.UserCommands.ReadProfile;
import exam.contentfeed.UserCommands.Unfollow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.PostRequest;
import katas.kit.Fault;
import katas.kit.spec.Answer;
import katas.kit.spec.Choices;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import katas.kit.spec.Races;
import katas.kit.spec.Specification.Generator;

/** Races among few users, so that their requests meet. */
final class FeedRaces {
  private static final List<String> USERS = List.of("ann", "bob", "cid", "dan");

  static final Generator<FeedModel, FeedServers> FAN_OUT = (model, choices) -> new FanOut();
  static final Generator<FeedModel, FeedServers> POST = FeedRaces::post;
  static final Generator<FeedModel, FeedServers> FOLLOW =
      (model, choices) -> new Follow(follower(choices), "ann");
  static final Generator<FeedModel, FeedServers> UNFOLLOW =
      (model, choices) -> new Unfollow(follower(choices), "ann");
  static final Generator<FeedModel, FeedServers> TWO_FOLLOW =
      (model, choices) -> new FollowAll(List.of("bob", "cid"), "ann");
  static final Generator<FeedModel, FeedServers> THREE_FOLLOW =
      (model, choices) -> new FollowAll(List.of("bob", "cid", "dan"), "ann");
  static final Generator<FeedModel, FeedServers> FOLLOW_BOB =
      (model, choices) -> new FollowAll(List.of("ann", "cid"), "bob");
  static final Generator<FeedModel, FeedServers> READ =
      (model, choices) -> new ReadAll(user(choices), FeedOrder.CHRONOLOGICAL, 100);
  static final Generator<FeedModel, FeedServers> BOB_READS =
      (model, choices) -> new ReadAll("bob", FeedOrder.CHRONOLOGICAL, 100);
  static final Generator<FeedModel, FeedServers> BOB_FOLLOWS =
      (model, choices) -> new Follow("bob", "ann");
  static final Generator<FeedModel, FeedServers> BOB_UNFOLLOWS =
      (model, choices) -> new Unfollow("bob", "ann");
  static final Generator<FeedModel, FeedServers> BOB_POSTS =
      (model, choices) -> new MakePost(PostRequest.of("bob", choices.of("1", "2"), "mine"));
  static final Generator<FeedModel, FeedServers> ALL_READ = (model, choices) -> new AllRead(USERS);

  /** Somebody comes by, so that a timeline is filled; what is seen meanwhile is left open. */
  static final Generator<FeedModel, FeedServers> VISIT =
      (model, choices) -> new AllRead(List.of(user(choices)));

  static final Generator<FeedModel, FeedServers> DELETE =
      (model, choices) -> {
        ModelPost post = choices.of(model.known());
        return new Delete(post.author, FeedCommand.Target.of(post));
      };
  static final Generator<FeedModel, FeedServers> LIKE =
      (model, choices) ->
          new Like(
              follower(choices),
              FeedCommand.Target.of(choices.of(model.known())),
              !choices.chance(40));
  static final Generator<FeedModel, FeedServers> COMMENT =
      (model, choices) ->
          new Comment(
              follower(choices),
              FeedCommand.Target.of(choices.of(model.known())),
              choices.of("1", "2"),
              "yes");
  static final Generator<FeedModel, FeedServers> PROFILE =
      (model, choices) -> new ReadProfile(user(choices));
  static final Generator<FeedModel, FeedServers> LATER =
      (model, choices) -> new Pass(FeedModel.CONFIG.cacheTimeToLive());

  /** The time to live of a cached feed, or of anything else that a server keeps for a while. */
  private static final Generator<FeedModel, FeedServers> TIME =
      (model, choices) ->
          new PassMeanwhile(
              choices.of(
                  FeedModel.CONFIG.cacheTimeToLive(),
                  Duration.ofNanos(1),
                  FeedModel.CONFIG.cacheTimeToLive().dividedBy(2),
                  Duration.ofDays(8)));

  private FeedRaces() {}

  /** A race with all faults, at whose end everybody looks, at once and a time to live later. */
  static Races<FeedModel, FeedServers> of(String rule) {
    return Races.of(rule, FeedSpecification.SPECIFICATION)
        .closing(FeedRaces::closing)
        .events(1, TIME)
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .scenarios(9)
        .runs(6, 24);
  }

  private static String user(Choices choices) {
    return choices.of(USERS);
  }

  private static String follower(Choices choices) {
    return choices.of("bob", "cid", "dan");
  }

  private static Command<FeedModel, FeedServers> post(FeedModel model, Choices choices) {
    String author = choices.of("ann", "ann", "ann", "bob");
    String key = choices.of("1", "2", "3");
    return new MakePost(PostRequest.of(author, key, author + "/" + key));
  }

  /** The same, and then the author falls below the threshold, rises and falls again. */
  static List<Command<FeedModel, FeedServers>> closingWithFalls(FeedModel model) {
    List<Command<FeedModel, FeedServers>> commands = new ArrayList<>(closing(model));
    commands.add(new Unfollow("dan", "ann"));
    commands.add(new Unfollow("cid", "ann"));
    commands.add(new Follow("cid", "ann"));
    commands.add(new Pass(FeedModel.CONFIG.cacheTimeToLive()));
    commands.add(new ReadAll("bob", FeedOrder.CHRONOLOGICAL, 100));
    commands.add(new ReadAll("cid", FeedOrder.CHRONOLOGICAL, 100));
    return commands;
  }

  private static List<Command<FeedModel, FeedServers>> closing(FeedModel model) {
    List<Command<FeedModel, FeedServers>> commands = new ArrayList<>();
    for (String user : USERS) {
      commands.add(new ReadAll(user, FeedOrder.CHRONOLOGICAL, 100));
    }
    commands.add(new DrainQueue());
    commands.add(new Pass(FeedModel.CONFIG.cacheTimeToLive()));
    for (String user : USERS) {
      commands.add(new ReadAll(user, FeedOrder.CHRONOLOGICAL, 100));
    }
    commands.add(new ReadProfile("ann"));
    commands.add(new ReadProfile("bob"));
    return commands;
  }

  /** Everybody reads, so that everybody has a feed in the store. */
  record AllRead(List<String> users) implements FeedCommand {
    @Override
    public Object run(FeedServers servers, int server) {
      users.forEach(user -> servers.server(server).texts(user));
      return "";
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      clauses.returned("1.1", answer);
      model.readers.addAll(users);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return String.join(", ", users) + " read";
    }
  }
}
