/** Tests of the servers behind real engines, by a module that has none. */
@NullMarked
package grader.enginelauncher;

import org.jspecify.annotations.NullMarked;
