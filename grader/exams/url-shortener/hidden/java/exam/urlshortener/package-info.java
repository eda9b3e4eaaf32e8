/** The hidden tests of the url-shortener kata, one class a level. */
@NullMarked
package exam.urlshortener;

import org.jspecify.annotations.NullMarked;
