/** The batch job: counts the whole log anew, to prove the stream. */
@NullMarked
package katas.analytics.batch;

import org.jspecify.annotations.NullMarked;
