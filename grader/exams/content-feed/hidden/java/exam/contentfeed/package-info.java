/** The hidden tests of the content-feed kata, one class a level. */
@NullMarked
package exam.contentfeed;

import org.jspecify.annotations.NullMarked;
