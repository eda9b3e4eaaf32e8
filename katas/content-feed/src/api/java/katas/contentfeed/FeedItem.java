package katas.contentfeed;

/**
 * A post on a page of a feed.
 *
 * @param post the post
 * @param likes how many users like it when the page is read
 * @param comments how many comments it has when the page is read
 */
public record FeedItem(Post post, long likes, long comments) {}
