package katas.contentfeed.posts;

import java.time.Instant;
import java.util.List;
import katas.contentfeed.Post;
import katas.contentfeed.PostRequest;

/**
 * A post in the table, under its id.
 *
 * @param deleted a deleted post keeps its row, so that it can be told from one that never was
 */
public record PostRow(
    String authorId,
    String text,
    List<String> mediaUrls,
    Instant createdAt,
    long likes,
    long comments,
    boolean deleted) {

  static PostRow of(PostRequest request, Instant createdAt) {
    return new PostRow(
        request.authorId(), request.text(), request.mediaUrls(), createdAt, 0, 0, false);
  }

  /** With other counts; negative numbers take away. */
  public PostRow plus(long moreLikes, long moreComments) {
    return new PostRow(
        authorId, text, mediaUrls, createdAt, likes + moreLikes, comments + moreComments, deleted);
  }

  PostRow asDeleted() {
    return new PostRow(authorId, text, mediaUrls, createdAt, likes, comments, true);
  }

  /** The post as the contract shows it. */
  public Post post(String postId) {
    return new Post(postId, authorId, text, mediaUrls, createdAt);
  }
}
