/**
 * The servers behind the tests on real engines: takes the words of an exam and the addresses that
 * the user gave, gives addresses that a run may connect to. What is not given is started as a
 * process of its own from the module {@code grader/engines}, of which the grader knows no class.
 */
@NullMarked
package grader.enginelauncher;

import org.jspecify.annotations.NullMarked;
