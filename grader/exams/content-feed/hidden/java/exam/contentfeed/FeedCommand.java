package exam.contentfeed;

import katas.contentfeed.UnknownPostException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** A call of the service, or something else that happens. */
interface FeedCommand extends Command<FeedModel, FeedServers> {

  /**
   * A post that a command names.
   *
   * @param id as the service made it, or one that no post has
   * @param name in stories
   */
  record Target(String id, String name) {
    static Target of(ModelPost post) {
      return new Target(String.valueOf(post.id), post.name());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Rule 1.8: only a post that there is takes likes and comments.
   *
   * @return the post when the call must have done something
   */
  static @Nullable ModelPost reactedTo(
      FeedModel model, Target target, Answer answer, Clauses clauses) {
    ModelPost post = model.byId(target.id());
    if (post != null && post.deletionOpen) {
      return answer instanceof Answer.Returned ? post : null;
    }
    if (post == null || post.deleted) {
      clauses.refused("1.8", answer, UnknownPostException.class);
      return null;
    }
    return clauses.returned("1.5", answer) ? post : null;
  }
}
