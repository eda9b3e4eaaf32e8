/** The social graph: who follows whom, how many, and how an author's posts reach the followers. */
@NullMarked
package katas.contentfeed.graph;

import org.jspecify.annotations.NullMarked;
