package katas.contentfeed;

import java.util.List;
import katas.contentfeed.FeedWorld.Server;
import org.assertj.core.api.AbstractAssert;

/**
 * What a user sees in a feed, from the first page to the last.
 *
 * <pre>{@code
 * assertThatFeed(server, "bob").as("rule 1.1: the feed of bob").shows("newest", "oldest");
 * }</pre>
 */
public final class FeedAssert extends AbstractAssert<FeedAssert, List<String>> {
  private FeedAssert(List<String> texts) {
    super(texts, FeedAssert.class);
  }

  /** The whole chronological feed of a user. */
  public static FeedAssert assertThatFeed(Server server, String user) {
    return new FeedAssert(server.texts(user));
  }

  /** The whole ranked feed of a user. */
  public static FeedAssert assertThatRankedFeed(Server server, String user) {
    return new FeedAssert(server.texts(user, FeedOrder.RANKED, 100));
  }

  /** A page, or the pages that follow it. */
  public static FeedAssert assertThatPosts(List<String> texts) {
    return new FeedAssert(texts);
  }

  /** Has the posts with exactly these texts, in this order. */
  public FeedAssert shows(String... texts) {
    isNotNull();
    if (!actual.equals(List.of(texts))) {
      throw described("it shows %s, not %s", actual, List.of(texts));
    }
    return this;
  }

  /** Has the post with this text exactly once. */
  public FeedAssert showsOnce(String text) {
    isNotNull();
    long times = actual.stream().filter(text::equals).count();
    if (times != 1) {
      throw described("it shows %s %d times: %s", text, times, actual);
    }
    return this;
  }

  /** In one line, also in the trace of an exploration. */
  private AssertionError described(String format, Object... values) {
    return new AssertionError(descriptionText() + ": " + String.format(format, values));
  }
}
