package exam.contentfeed;

import java.util.List;
import katas.contentfeed.Profile;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What users do with each other and with posts. */
final class UserCommands {
  private UserCommands() {}

  /** Follows somebody. */
  record Follow(String follower, String followee) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.service(server).follow(follower, followee);
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (follower.equals(followee)) {
        clauses.refused("1.8", answer, IllegalArgumentException.class);
      } else if (clauses.returned("1.4", answer)) {
        model.follow(follower, followee, false);
      }
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      if (!model.followsOf(follower).containsKey(followee)) {
        model.follow(follower, followee, true);
      }
      return List.of(model);
    }

    @Override
    public String ruleOfFaults() {
      return "4.7";
    }

    @Override
    public String toString() {
      return follower + " follows " + followee;
    }
  }

  /** Several users follow an author, so that the author becomes a celebrity. */
  record FollowAll(List<String> followers, String followee) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      followers.forEach(follower -> servers.service(server).follow(follower, followee));
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (clauses.returned("1.4", answer)) {
        followers.forEach(follower -> model.follow(follower, followee, false));
      }
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return String.join(", ", followers) + " follow " + followee;
    }
  }

  /** Follows somebody no more. */
  record Unfollow(String follower, String followee) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.service(server).unfollow(follower, followee);
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (clauses.returned("1.4", answer)) {
        model.unfollow(follower, followee);
      }
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      if (model.followsOf(follower).containsKey(followee)) {
        model.follow(follower, followee, true);
      }
      return List.of(model);
    }

    @Override
    public String ruleOfFaults() {
      return "4.7";
    }

    @Override
    public String toString() {
      return follower + " unfollows " + followee;
    }
  }

  /** Likes a post, or takes the like back. */
  record Like(String user, Target target, boolean likes) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      if (likes) {
        servers.service(server).like(user, target.id());
      } else {
        servers.service(server).unlike(user, target.id());
      }
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      apply(FeedCommand.reactedTo(model, target, answer, clauses));
    }

    private void apply(@Nullable ModelPost post) {
      if (post != null && likes) {
        post.likes.add(user);
        post.likedOnce.add(user);
      } else if (post != null) {
        post.likes.remove(user);
      }
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      FeedModel before = model.copy();
      ModelPost post = model.byId(target.id());
      apply(post == null || post.deleted ? null : post);
      return List.of(model, before);
    }

    @Override
    public String ruleOfFaults() {
      return "4.6";
    }

    @Override
    public String toString() {
      return user + (likes ? " likes " : " unlikes ") + target;
    }
  }

  /** Comments on a post. */
  record Comment(String user, Target target, String key, String text) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.service(server).comment(user, target.id(), key, text);
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      apply(FeedCommand.reactedTo(model, target, answer, clauses));
    }

    private void apply(@Nullable ModelPost post) {
      if (post != null) {
        post.comments.add(user + "/" + key);
      }
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      FeedModel before = model.copy();
      ModelPost post = model.byId(target.id());
      apply(post == null || post.deleted ? null : post);
      return List.of(model, before);
    }

    @Override
    public String ruleOfFaults() {
      return "4.6";
    }

    @Override
    public String toString() {
      return user
          + " comments on "
          + target
          + " with key "
          + key
          + (text.length() > 100 ? " and " + text.length() + " characters" : "");
    }
  }

  /** Looks at a profile. */
  record ReadProfile(String user) implements FeedCommand {
    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).profile(user);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      Profile profile = clauses.returned("1.6", answer, Profile.class);
      if (profile != null) {
        clauses.that(
            "1.6",
            profile.userId().equals(user) && model.fits(profile),
            () ->
                user
                    + " has "
                    + model.followers(user, true)
                    + " followers and follows "
                    + model.followsOf(user).size());
      }
    }

    @Override
    public String ruleOfFaults() {
      return "4.7";
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return "the profile of " + user;
    }
  }
}
