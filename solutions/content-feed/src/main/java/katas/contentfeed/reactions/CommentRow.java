package katas.contentfeed.reactions;

/**
 * A comment, under {@code user/post/key}.
 *
 * @param userId who wrote it
 * @param text what it says
 */
record CommentRow(String userId, String text) {}
