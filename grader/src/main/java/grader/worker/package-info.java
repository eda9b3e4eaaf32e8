/**
 * The part of stage 4 that lives inside the worker JVM, together with the submission. Input: a
 * {@link grader.worker.WorkerTask} on a socket; output: numbered frames on the same socket, in the
 * form of {@link grader.worker.WorkerProtocol}.
 *
 * <p>This package must use nothing of the grader: its classes and the libraries of the tests are
 * all that the worker has on its class path. It decides nothing but whether JUnit saw a test pass;
 * the parent, which a submission cannot reach, keeps the list and the clock.
 */
@NullMarked
package grader.worker;

import org.jspecify.annotations.NullMarked;
