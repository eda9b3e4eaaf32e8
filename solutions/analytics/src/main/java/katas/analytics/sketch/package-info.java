/** What a sketch needs: a hash, and registers as bytes. */
@NullMarked
package katas.analytics.sketch;

import org.jspecify.annotations.NullMarked;
