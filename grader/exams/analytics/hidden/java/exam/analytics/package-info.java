/** The hidden tests of the analytics kata, by level. */
@NullMarked
package exam.analytics;

import org.jspecify.annotations.NullMarked;
