package exam.contentfeed;

import exam.contentfeed.OtherCommands.DrainQueue;
import exam.contentfeed.OtherCommands.LoseStore;
import exam.contentfeed.OtherCommands.Pass;
import exam.contentfeed.OtherCommands.Settle;
import exam.contentfeed.PostCommands.MakePost;
import exam.contentfeed.ReadCommands.ReadAll;
import exam.contentfeed.ReadCommands.ReadPage;
import exam.contentfeed.UserCommands.Follow;
import exam.contentfeed.UserCommands.ReadProfile;
import java.util.ArrayList;
import java.util.List;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.PostRequest;
import katas.kit.spec.Command;

/** What ends each history. */
final class FeedClosing {
  private FeedClosing() {}

  /** Whoever looks twice in a time to live has everything when it is over. */
  static List<Command<FeedModel, FeedServers>> of(FeedModel model) {
    List<String> users = FeedSpecification.USERS.stream().filter(model.users()::contains).toList();
    List<Command<FeedModel, FeedServers>> commands = new ArrayList<>();
    users.forEach(user -> commands.add(firstPage(user)));
    commands.add(new DrainQueue());
    commands.add(new Pass(FeedSpecification.HALF_OF_IT));
    users.forEach(user -> commands.add(firstPage(user)));
    commands.add(new Pass(FeedSpecification.HALF_OF_IT));
    for (String user : users) {
      commands.add(new ReadAll(user, FeedOrder.CHRONOLOGICAL, 5));
      commands.add(new ReadAll(user, FeedOrder.RANKED, 1));
      commands.add(new ReadProfile(user));
    }
    commands.addAll(later(model, users));
    return commands;
  }

  /**
   * Life goes on: timelines are made anew, and whoever has posted posts again; in half of the
   * histories the store loses everything before, so that workers come to it before readers.
   */
  private static List<Command<FeedModel, FeedServers>> later(FeedModel model, List<String> users) {
    List<Command<FeedModel, FeedServers>> commands = new ArrayList<>();
    for (String user : users.subList(0, Math.min(2, users.size()))) {
      commands.add(new Follow(user, "newcomer"));
      commands.add(firstPage(user));
    }
    if (model.posts.size() % 2 == 1) {
      commands.add(new LoseStore());
    }
    model.posts.values().stream()
        .map(post -> post.author)
        .distinct()
        .forEach(author -> commands.add(new MakePost(PostRequest.of(author, "later", "later"))));
    commands.add(new Settle());
    users.forEach(user -> commands.add(firstPage(user)));
    return commands;
  }

  private static Command<FeedModel, FeedServers> firstPage(String user) {
    return new ReadPage(FeedRequest.first(user, FeedOrder.CHRONOLOGICAL, 100), null);
  }
}
