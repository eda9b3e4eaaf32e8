package exam.contentfeed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import katas.contentfeed.Post;
import katas.contentfeed.PostRequest;
import org.jspecify.annotations.Nullable;

/** A post as the model knows it. */
final class ModelPost {
  final String author;
  final String key;
  final String text;
  final List<String> media;

  /** The earliest time when it can have been made: time may pass in the middle of a call. */
  final Instant earliest;

  /** When it was made, and before anybody was told, the latest time when that can have been. */
  Instant createdAt;

  /** How many posts were made before. */
  final int sequence;

  /** Users who like it. */
  final Set<String> likes = new TreeSet<>();

  /** Users who like it or have liked it. */
  final Set<String> likedOnce = new TreeSet<>();

  /** Users and their keys. */
  final Set<String> comments = new TreeSet<>();

  /** As the service made it; null as long as nobody was told. */
  @Nullable String id;

  /** Whether the request got no answer and was not sent again yet. */
  boolean open;

  boolean deleted;

  /** Whether the deletion got no answer and was not sent again yet. */
  boolean deletionOpen;

  /** From when on everybody sees it; null before the queue was empty. */
  @Nullable Instant due;

  ModelPost(PostRequest request, Instant earliest, Instant latest, int sequence) {
    this.author = request.authorId();
    this.key = request.requestKey();
    this.text = request.text();
    this.media = request.mediaUrls();
    this.earliest = earliest;
    this.createdAt = latest;
    this.sequence = sequence;
  }

  private ModelPost(ModelPost post) {
    author = post.author;
    key = post.key;
    text = post.text;
    media = post.media;
    earliest = post.earliest;
    createdAt = post.createdAt;
    sequence = post.sequence;
  }

  ModelPost copy() {
    ModelPost copy = new ModelPost(this);
    copy.likes.addAll(likes);
    copy.likedOnce.addAll(likedOnce);
    copy.comments.addAll(comments);
    copy.id = id;
    copy.open = open;
    copy.deleted = deleted;
    copy.deletionOpen = deletionOpen;
    copy.due = due;
    return copy;
  }

  /** Whether this is it, whatever its id. */
  boolean isTold(Post post) {
    return post.authorId().equals(author)
        && post.text().equals(text)
        && post.mediaUrls().equals(media)
        && (id == null ? isPossible(post.createdAt()) : post.createdAt().equals(createdAt));
  }

  private boolean isPossible(Instant time) {
    return !time.isBefore(earliest) && !time.isAfter(createdAt);
  }

  /** Somebody is told of it, who now knows its id and when it was made. */
  void bind(Post post) {
    id = post.postId();
    createdAt = post.createdAt();
  }

  long reactionsOf(String user) {
    long commented = comments.stream().filter(it -> it.startsWith(user + "/")).count();
    return commented + (likes.contains(user) ? 1 : 0);
  }

  /** In stories. */
  String name() {
    return author + "/" + key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelPost that
        && name().equals(that.name())
        && text.equals(that.text)
        && createdAt.equals(that.createdAt)
        && sequence == that.sequence
        && likes.equals(that.likes)
        && comments.equals(that.comments)
        && Objects.equals(id, that.id)
        && open == that.open
        && deleted == that.deleted
        && deletionOpen == that.deletionOpen
        && Objects.equals(due, that.due);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name(), likes, comments, open, deleted);
  }

  @Override
  public String toString() {
    return name();
  }
}
