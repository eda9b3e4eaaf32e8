package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * Audiences. Members of one that nobody has listed are numbered, {@code user-0000001} and so on,
 * and never kept as a whole. Each page is an operation: {@code "audience lists"}.
 */
public final class NumberedAudience implements Audience {
  private final Simulation simulation;
  private final Map<String, List<String>> names = new TreeMap<>();
  private int members;
  private int longestAnswer = 1_000;
  private int longestPage;
  private int pages;

  /** Nobody yet. */
  public NumberedAudience(Simulation simulation) {
    this.simulation = simulation;
  }

  /** The name of a member, from 1. */
  public static String name(int number) {
    return String.format("user-%07d", number);
  }

  /** Makes all other audiences so large. */
  public void grow(int count) {
    members = count;
  }

  /** Makes an audience consist of these users. */
  public void consistOf(String audience, List<String> users) {
    names.put(audience, users.stream().sorted().toList());
  }

  /** A page has at most so many members, though more were asked for. */
  public void answersAtMost(int count) {
    longestAnswer = count;
  }

  /** The longest page that somebody asked for. */
  public int longestPage() {
    return longestPage;
  }

  /** How many pages were asked for. */
  public int pages() {
    return pages;
  }

  @Override
  public List<String> members(String audience, String after, int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("a page has 1 to 1,000 members, not " + limit);
    }
    longestPage = Math.max(longestPage, limit);
    Operation operation =
        Operation.remote("audience", "lists", "after " + after, Access.read("audience"));
    return simulation.perform(
        operation, () -> page(audience, after, Math.min(limit, longestAnswer)));
  }

  private List<String> page(String audience, String after, int limit) {
    pages++;
    if (names.containsKey(audience)) {
      return names.get(audience).stream()
          .filter(name -> name.compareTo(after) > 0)
          .limit(limit)
          .toList();
    }
    int first = after.isEmpty() ? 1 : Integer.parseInt(after.substring("user-".length())) + 1;
    List<String> page = new ArrayList<>();
    for (int number = first; number <= members && page.size() < limit; number++) {
      page.add(name(number));
    }
    return page;
  }
}
