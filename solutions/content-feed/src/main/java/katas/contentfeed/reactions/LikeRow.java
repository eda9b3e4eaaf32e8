package katas.contentfeed.reactions;

/**
 * A like, under {@code user/post}.
 *
 * @param userId who likes the post
 */
record LikeRow(String userId) {}
