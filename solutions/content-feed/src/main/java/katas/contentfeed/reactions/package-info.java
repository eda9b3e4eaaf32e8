/** Likes and comments, and the affinity that follows from them. */
@NullMarked
package katas.contentfeed.reactions;

import org.jspecify.annotations.NullMarked;
