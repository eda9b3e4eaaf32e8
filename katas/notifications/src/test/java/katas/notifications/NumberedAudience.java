package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * An audience whose members are numbered, {@code user-0000001} and so on, and never kept as a
 * whole; or a list of names. Each page is an operation: {@code "audience lists"}.
 */
public final class NumberedAudience implements Audience {
  private final Simulation simulation;
  private List<String> names = List.of();
  private int members;
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

  /** Makes it so large. */
  public void grow(int count) {
    members = count;
  }

  /** Makes it consist of these users. */
  public void consistOf(List<String> users) {
    names = users.stream().sorted().toList();
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
    Operation operation =
        Operation.remote("audience", "lists", "after " + after, Access.read("audience"));
    return simulation.perform(operation, () -> page(after, limit));
  }

  private List<String> page(String after, int limit) {
    pages++;
    longestPage = Math.max(longestPage, limit);
    if (!names.isEmpty()) {
      return names.stream().filter(name -> name.compareTo(after) > 0).limit(limit).toList();
    }
    int first = after.isEmpty() ? 1 : Integer.parseInt(after.substring("user-".length())) + 1;
    List<String> page = new ArrayList<>();
    for (int number = first; number <= members && page.size() < limit; number++) {
      page.add(name(number));
    }
    return page;
  }
}
