/** The hidden tests of the search kata: they check the rules of its brief and nothing else. */
@NullMarked
package exam.search;

import org.jspecify.annotations.NullMarked;
