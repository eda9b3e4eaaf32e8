package katas.contentfeed;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param celebrityFollowers who has so many followers or more is not fanned out on write
 * @param timelineLength how many posts a feed has at most
 * @param cacheTime how old a feed may be
 * @param halfLife in which time the worth of a post halves
 * @param candidates how many of the newest posts of a feed are ranked
 * @param rankedLength how many of them a ranked feed has
 * @param topic the log's topic for posts that wait for their fan-out
 * @param group the consumer group of the servers that work on it
 */
public record FeedConfig(
    int celebrityFollowers,
    int timelineLength,
    Duration cacheTime,
    Duration halfLife,
    int candidates,
    int rankedLength,
    String topic,
    String group) {

  /** 10,000 followers, 800 posts, 60 s, 6 h, the best 20 of 100, {@code posts}, {@code fan-out}. */
  public static FeedConfig defaults() {
    return new FeedConfig(
        10_000, 800, Duration.ofSeconds(60), Duration.ofHours(6), 100, 20, "posts", "fan-out");
  }
}
