/** The hidden tests of the notifications kata: they check the rules of its brief, nothing else. */
@NullMarked
package exam.notifications;

import org.jspecify.annotations.NullMarked;
