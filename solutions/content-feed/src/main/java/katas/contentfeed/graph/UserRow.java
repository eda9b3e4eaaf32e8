package katas.contentfeed.graph;

/**
 * A user's counts, under the user's id.
 *
 * @param followers how many follow the user
 * @param following how many the user follows
 * @param delivery how the user's posts reach the followers
 */
public record UserRow(long followers, long following, Delivery delivery) {
  static final UserRow NEW = new UserRow(0, 0, Delivery.ON_WRITE);

  UserRow withFollowing(long step) {
    return new UserRow(followers, following + step, delivery);
  }

  UserRow withFollowers(long step, int threshold) {
    boolean crosses = delivery == Delivery.ON_WRITE && followers + step >= threshold;
    return new UserRow(followers + step, following, crosses ? Delivery.ANNOUNCING : delivery);
  }

  UserRow announced() {
    return new UserRow(followers, following, Delivery.ON_READ);
  }
}
