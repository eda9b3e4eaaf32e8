package katas.contentfeed;

/**
 * What everybody sees of a user.
 *
 * @param userId who it is
 * @param followers how many follow this user now
 * @param following how many this user follows now
 */
public record Profile(String userId, long followers, long following) {}
