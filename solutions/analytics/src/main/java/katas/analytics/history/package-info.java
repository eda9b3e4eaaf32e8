/** Queries over the past: loads, compacts and reads columns and roll-ups. */
@NullMarked
package katas.analytics.history;

import org.jspecify.annotations.NullMarked;
