/** The hidden tests of the booking kata: they check the rules of its brief and nothing else. */
@NullMarked
package exam.booking;

import org.jspecify.annotations.NullMarked;
