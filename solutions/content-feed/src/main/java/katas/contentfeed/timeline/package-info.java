/** Fan-out on write: the worker on the queue, and the timelines that it writes to. */
@NullMarked
package katas.contentfeed.timeline;

import org.jspecify.annotations.NullMarked;
