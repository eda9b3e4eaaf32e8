package katas.contentfeed;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param celebrityThreshold an author with this many followers or more is a celebrity
 * @param timelineLength how many posts a feed has at most
 * @param cacheTimeToLive how old a feed may be
 * @param halfLife after which time the recency of a post is half as high
 * @param candidates how many of the newest posts of a feed are ranked
 * @param rankedLength how many of them a ranked feed has
 * @param topic the log's topic for posts that wait for their fan-out
 * @param consumerGroup the consumer group of the servers that process this topic
 */
public record FeedConfig(
    int celebrityThreshold,
    int timelineLength,
    Duration cacheTimeToLive,
    Duration halfLife,
    int candidates,
    int rankedLength,
    String topic,
    String consumerGroup) {

  /** 10,000 followers, 800 posts, 60 s, 6 h, the best 20 of 100, {@code posts}, {@code fan-out}. */
  public static FeedConfig defaults() {
    return new FeedConfig(
        10_000, 800, Duration.ofSeconds(60), Duration.ofHours(6), 100, 20, "posts", "fan-out");
  }
}
