package katas.notifications;

import java.util.List;

/**
 * Knows who belongs to an audience, up to all users. Cost: one round trip a call. Errors: any call
 * may throw {@link katas.blocks.UnavailableException}. Thread safety: safe.
 */
public interface Audience {

  /**
   * The next members in the order of their ids.
   *
   * @param audience the audience's name; one without members is empty
   * @param after only ids greater than this one; empty to start at the first
   * @param limit how many at most, 1 to 1,000, else {@link IllegalArgumentException}
   * @return ids of users, at most {@code limit}; empty at the end
   */
  List<String> members(String audience, String after, int limit);
}
