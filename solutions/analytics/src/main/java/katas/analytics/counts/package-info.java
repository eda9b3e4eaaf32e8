/** The live counts in the table: their rows, keys and cursors. */
@NullMarked
package katas.analytics.counts;

import org.jspecify.annotations.NullMarked;
