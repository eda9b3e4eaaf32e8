package exam.contentfeed;

import exam.contentfeed.PostCommands.MakePost;
import exam.contentfeed.ReadCommands.ReadAll;
import exam.contentfeed.UserCommands.Comment;
import exam.contentfeed.UserCommands.Follow;
import exam.contentfeed.UserCommands.Like;
import java.util.List;
import java.util.stream.IntStream;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.PostRequest;
import katas.kit.Fault;
import katas.kit.spec.Choices;
import katas.kit.spec.Races;
import katas.kit.spec.Specification.Generator;

/**
 * Races of the reactions that one reader gives to one author. What they add up to shows in a ranked
 * feed alone: posts of another author, with likes of others, stand between one sum and the next.
 */
final class AffinityRaces {
  private AffinityRaces() {}

  /** Bob likes three posts of ann's; dan's two have 6 and 8 likes. */
  static Races<FeedModel, FeedServers> of(String rule) {
    Races<FeedModel, FeedServers> races =
        Races.of(rule, FeedSpecification.SPECIFICATION)
            .first((model, choices) -> new Follow("bob", "ann"))
            .first((model, choices) -> new Follow("bob", "dan"));
    for (String name : List.of("ann/1", "ann/2", "ann/3", "dan/6", "dan/8")) {
      String[] parts = name.split("/", -1);
      races.first((model, choices) -> new MakePost(PostRequest.of(parts[0], parts[1], name)));
    }
    addLikes(races, "dan/6", 6);
    addLikes(races, "dan/8", 8);
    return races
        .first((model, choices) -> new Like("bob", target(model, "ann/1"), true))
        .first((model, choices) -> new OtherCommands.Settle())
        .servers(3, 1, AffinityRaces::like, AffinityRaces::comment)
        .closing(model -> List.of(new ReadAll("bob", FeedOrder.RANKED, 100)))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .scenarios(4)
        .runs(4, 16);
  }

  private static void addLikes(Races<FeedModel, FeedServers> races, String name, int likes) {
    IntStream.range(0, likes).mapToObj(i -> likeBy("u" + i, name)).forEach(races::first);
  }

  private static Generator<FeedModel, FeedServers> likeBy(String user, String name) {
    return (model, choices) -> new Like(user, target(model, name), true);
  }

  private static FeedCommand like(FeedModel model, Choices choices) {
    return new Like("bob", target(model, choices.of("ann/2", "ann/3")), true);
  }

  private static FeedCommand comment(FeedModel model, Choices choices) {
    String key = choices.of("1", "2", "3");
    return new Comment("bob", target(model, choices.of("ann/2", "ann/3")), key, "yes");
  }

  private static FeedCommand.Target target(FeedModel model, String name) {
    ModelPost post = model.posts.get(name);
    return post == null ? new FeedCommand.Target("", name) : FeedCommand.Target.of(post);
  }
}
