/** Posts: how they are made once, deleted, found by author and read by id. */
@NullMarked
package katas.contentfeed.posts;

import org.jspecify.annotations.NullMarked;
