package exam.contentfeed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import katas.contentfeed.Post;
import org.jspecify.annotations.Nullable;

/** A post as the model knows it. */
final class ModelPost {
  final String author;
  final String key;
  final String text;
  final List<String> media;
  final Instant createdAt;

  /** How many posts were made before. */
  final int sequence;

  /** Users who like it. */
  final Set<String> likes = new TreeSet<>();

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

  ModelPost(
      String author, String key, String text, List<String> media, Instant createdAt, int sequence) {
    this.author = author;
    this.key = key;
    this.text = text;
    this.media = List.copyOf(media);
    this.createdAt = createdAt;
    this.sequence = sequence;
  }

  ModelPost copy() {
    ModelPost copy = new ModelPost(author, key, text, media, createdAt, sequence);
    copy.likes.addAll(likes);
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
        && post.createdAt().equals(createdAt);
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
