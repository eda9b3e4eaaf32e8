/** Tests of the servers behind real engines, by a module that has none. */
@NullMarked
package grader.engine;

import org.jspecify.annotations.NullMarked;
