package katas.contentfeed;

/**
 * A post in somebody's feed.
 *
 * @param post the post
 * @param likes how many users like it now
 * @param comments how many comments it has now
 */
public record FeedItem(Post post, long likes, long comments) {}
