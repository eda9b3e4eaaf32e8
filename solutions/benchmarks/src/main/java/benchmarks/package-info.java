/**
 * Reference solutions measured beside libraries that do the same, in one run. Start with {@link
 * benchmarks.Comparison}. Cost that the katas grade is counted, never timed; nothing here is run by
 * a build or a grader.
 */
@NullMarked
package benchmarks;

import org.jspecify.annotations.NullMarked;
