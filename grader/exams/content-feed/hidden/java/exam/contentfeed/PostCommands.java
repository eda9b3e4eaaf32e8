package exam.contentfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import katas.contentfeed.NotYourPostException;
import katas.contentfeed.Post;
import katas.contentfeed.PostRequest;
import katas.contentfeed.UnknownPostException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Makes and deletes posts. */
final class PostCommands {
  private PostCommands() {}

  /** Posts once, or again with the same key. */
  record MakePost(PostRequest request) implements FeedCommand {
    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).post(request);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      ModelPost post = made(model);
      Post told = clauses.returned("1.7", answer, Post.class);
      if (told == null) {
        return;
      }
      ModelPost same = model.byId(told.postId());
      clauses.that(
          "1.7",
          same == null || same == post,
          () -> "a new post must have an id of its own, but it is that of " + same);
      clauses.that(
          "1.7",
          post.id == null || post.id.equals(told.postId()),
          () -> "the same author and key must give the same post again");
      clauses.that("1.7", post.isTold(told), () -> "the post must be " + words(post));
      post.bind(told);
      post.open = false;
    }

    private static String words(ModelPost post) {
      return "that of " + post + " at " + post.createdAt + " with the text " + post.text;
    }

    /** Rule 1.7: the first request of this author and key counts. */
    private ModelPost made(FeedModel model) {
      return model.posts.computeIfAbsent(
          request.authorId() + "/" + request.requestKey(),
          it -> new ModelPost(request, model.certain, model.now, model.posts.size()));
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      boolean known = model.posts.containsKey(request.authorId() + "/" + request.requestKey());
      if (known) {
        return List.of(model);
      }
      FeedModel without = model.copy();
      made(model).open = true;
      return List.of(model, without);
    }

    @Override
    public String ruleOfFaults() {
      return "4.2";
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }

    @Override
    public String toString() {
      return request.authorId() + " posts with key " + request.requestKey();
    }
  }

  /** Posts several times at once. */
  record MakePosts(List<PostRequest> requests) implements FeedCommand {
    @Override
    public Object run(FeedServers servers, int server) {
      List<Post> posts = new ArrayList<>();
      requests.forEach(request -> posts.add(servers.service(server).post(request)));
      return posts;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      List<?> posts = clauses.returned("1.7", answer, List.class);
      for (int i = 0; posts != null && i < posts.size(); i++) {
        new MakePost(requests.get(i)).check(model, new Answer.Returned(posts.get(i)), clauses);
      }
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }

    @Override
    public String toString() {
      PostRequest first = requests.get(0);
      PostRequest last = requests.get(requests.size() - 1);
      return first.authorId()
          + " posts with keys "
          + first.requestKey()
          + " to "
          + last.requestKey();
    }
  }

  /** Deletes a post. */
  record Delete(String user, Target target) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.service(server).delete(user, target.id());
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      ModelPost post = model.byId(target.id());
      if (post == null) {
        clauses.refused("1.8", answer, UnknownPostException.class);
      } else if (!post.author.equals(user)) {
        clauses.refused("1.3", answer, NotYourPostException.class);
      } else if (clauses.returned("1.3", answer)) {
        post.deleted = true;
        post.deletionOpen = false;
      }
    }

    @Override
    public List<FeedModel> lost(FeedModel model) {
      ModelPost post = model.byId(target.id());
      if (post != null && post.author.equals(user) && !post.deleted) {
        post.deleted = true;
        post.deletionOpen = true;
      }
      return List.of(model);
    }

    @Override
    public String ruleOfFaults() {
      return "4.4";
    }

    @Override
    public String toString() {
      return user + " deletes " + target;
    }
  }

  /** Several posts are deleted, each by its author. */
  record DeleteAll(List<Delete> deletions) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      deletions.forEach(deletion -> deletion.run(servers, server));
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      deletions.forEach(deletion -> deletion.check(model, answer, clauses));
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return deletions.stream().map(Delete::toString).collect(Collectors.joining(", "));
    }
  }
}
