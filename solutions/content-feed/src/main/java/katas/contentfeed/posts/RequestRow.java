package katas.contentfeed.posts;

/**
 * Which post a request made, under {@code author/key}.
 *
 * @param postId the post
 */
record RequestRow(String postId) {}
