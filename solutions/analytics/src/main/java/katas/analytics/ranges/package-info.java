/** What arguments may be, and how time is aligned. */
@NullMarked
package katas.analytics.ranges;

import org.jspecify.annotations.NullMarked;
