package exam.contentfeed;

import exam.contentfeed.OtherCommands.Misuse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.contentfeed.FeedRequest;
import katas.contentfeed.NotYourPostException;
import katas.contentfeed.PostRequest;
import katas.kit.spec.Choices;

/** Rule 1.8: what the contract refuses, method by method and range by range. */
final class Misuses {
  private static final List<String> NO_IDS =
      List.of("", "a/b", "a b", "a|b", "a:b", "\u00e4", "x".repeat(31), "ann\n");

  private Misuses() {}

  /** One of them, on a post that there is. */
  static Misuse of(FeedModel model, Choices choices) {
    List<Misuse> all = new ArrayList<>();
    String bad = choices.of(NO_IDS);
    addUsers(all, bad);
    List<ModelPost> live = model.known().stream().filter(post -> !post.deleted).toList();
    if (!live.isEmpty()) {
      String post = String.valueOf(choices.of(live).id);
      addIds(all, bad, post);
      addNulls(all, post);
      addTexts(all, post);
    }
    return choices.of(all);
  }

  private static void addUsers(List<Misuse> all, String bad) {
    illegal(all, "follow by \"" + bad + "\"", feeds -> feeds.follow(bad, "ann"));
    illegal(all, "follow of \"" + bad + "\"", feeds -> feeds.follow("ann", bad));
    illegal(all, "unfollow by \"" + bad + "\"", feeds -> feeds.unfollow(bad, "ann"));
    illegal(all, "unfollow of \"" + bad + "\"", feeds -> feeds.unfollow("ann", bad));
    illegal(all, "profile of \"" + bad + "\"", feeds -> feeds.profile(bad));
    isNull(all, "follow by null", feeds -> feeds.follow(none(), "ann"));
    isNull(all, "follow of null", feeds -> feeds.follow("ann", none()));
    isNull(all, "unfollow by null", feeds -> feeds.unfollow(none(), "ann"));
    isNull(all, "unfollow of null", feeds -> feeds.unfollow("ann", none()));
    isNull(all, "profile of null", feeds -> feeds.profile(none()));
    isNull(all, "delete of null", feeds -> feeds.delete("ann", none()));
    isNull(all, "like of null", feeds -> feeds.like("ann", none()));
    isNull(all, "unlike of null", feeds -> feeds.unlike("ann", none()));
    isNull(all, "comment on null", feeds -> feeds.comment("ann", none(), "k", "x"));
    isNull(all, "post of null", feeds -> feeds.post(Misuses.<PostRequest>none()));
    isNull(all, "feed of null", feeds -> feeds.feed(Misuses.<FeedRequest>none()));
  }

  private static void addIds(List<Misuse> all, String bad, String post) {
    all.add(
        new Misuse(
            "delete by \"" + bad + "\"",
            IllegalArgumentException.class,
            NotYourPostException.class,
            feeds -> feeds.delete(bad, post)));
    illegal(all, "like by \"" + bad + "\"", feeds -> feeds.like(bad, post));
    illegal(all, "unlike by \"" + bad + "\"", feeds -> feeds.unlike(bad, post));
    illegal(all, "comment by \"" + bad + "\"", feeds -> feeds.comment(bad, post, "k", "x"));
    illegal(all, "comment with key \"" + bad + "\"", feeds -> feeds.comment("a", post, bad, "x"));
  }

  private static void addTexts(List<Misuse> all, String post) {
    illegal(all, "an empty comment", feeds -> feeds.comment("ann", post, "k", ""));
    illegal(all, "a blank comment", feeds -> feeds.comment("ann", post, "k", "\t\u2003\n"));
    String long2001 = "x".repeat(2_001);
    illegal(all, "a long comment", feeds -> feeds.comment("ann", post, "k", long2001));
  }

  private static void addNulls(List<Misuse> all, String post) {
    all.add(
        new Misuse(
            "delete by null",
            NullPointerException.class,
            NotYourPostException.class,
            feeds -> feeds.delete(none(), post)));
    isNull(all, "like by null", feeds -> feeds.like(none(), post));
    isNull(all, "unlike by null", feeds -> feeds.unlike(none(), post));
    isNull(all, "comment by null", feeds -> feeds.comment(none(), post, "k", "x"));
    isNull(all, "comment with null key", feeds -> feeds.comment("ann", post, none(), "x"));
    isNull(all, "comment of null", feeds -> feeds.comment("ann", post, "k", none()));
  }

  private static void illegal(List<Misuse> all, String what, Misuse.Call call) {
    all.add(new Misuse(what, IllegalArgumentException.class, IllegalArgumentException.class, call));
  }

  private static void isNull(List<Misuse> all, String what, Misuse.Call call) {
    all.add(new Misuse(what, NullPointerException.class, NullPointerException.class, call));
  }

  /** A null where the contract allows none. */
  @SuppressWarnings("unchecked")
  private static <T> T none() {
    return (T) Map.of().get("nothing");
  }
}
