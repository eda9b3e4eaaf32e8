/** Real faults on the way to real engines: cut connections, slow answers, servers that restart. */
@NullMarked
package grader.engines.faults;

import org.jspecify.annotations.NullMarked;
