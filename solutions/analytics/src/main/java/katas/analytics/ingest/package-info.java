/** From the log to the counts: validates, counts each event once, keeps dead letters. */
@NullMarked
package katas.analytics.ingest;

import org.jspecify.annotations.NullMarked;
