package grader.batch;

import grader.intake.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a class that one machine grades.
 *
 * @param index from 1 to {@code count}
 * @param count how many parts there are, 1 to 9999
 */
public record Shard(int index, int count) {
  /** The whole class. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  public Shard {
    if (index < 1 || index > count) {
      throw new UsageException(BatchMessages.badShard(index + "/" + count));
    }
  }

  /**
   * Reads {@code 2/8}.
   *
   * @throws UsageException when it has another form, or there is no such part
   */
  public static Shard parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(BatchMessages.badShard(text));
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Every {@code count}-th of a list, from the {@code index}-th on. */
  public <T> List<T> part(List<T> all) {
    List<T> part = new ArrayList<>();
    for (int i = index - 1; i < all.size(); i += count) {
      part.add(all.get(i));
    }
    return part;
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
