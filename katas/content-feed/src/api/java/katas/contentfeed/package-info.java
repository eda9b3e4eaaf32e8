/**
 * The contract of the content-feed kata. Start with {@link katas.contentfeed.FeedService}; what a
 * server is given stands in {@link katas.contentfeed.Platform}. Do not edit these files: the grader
 * uses its own.
 */
@NullMarked
package katas.contentfeed;

import org.jspecify.annotations.NullMarked;
