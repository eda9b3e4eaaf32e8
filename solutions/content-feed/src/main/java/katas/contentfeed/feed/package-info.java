/** Reading: merges a timeline with what is read on demand, caches, ranks and cuts into pages. */
@NullMarked
package katas.contentfeed.feed;

import org.jspecify.annotations.NullMarked;
