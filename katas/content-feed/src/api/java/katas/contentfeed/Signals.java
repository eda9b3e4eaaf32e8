package katas.contentfeed;

import java.time.Duration;

/**
 * What a {@link Ranker} knows of a post and its reader.
 *
 * @param age how long ago the post was made; below zero when clocks differ
 * @param likes how many users like it, 0 or more
 * @param comments how many comments it has, 0 or more
 * @param interactions how many likes, not taken back, and comments the reader gave to posts of this
 *     author, deleted ones too, 0 or more
 */
public record Signals(Duration age, long likes, long comments, long interactions) {}
