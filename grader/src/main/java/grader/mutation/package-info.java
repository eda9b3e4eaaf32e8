/**
 * The check that ends a mutation analysis. Input: the report of PIT on a reference solution, and
 * the list of its equivalent mutants; output: the share of killed mutants, and the names of the
 * others. Stands alone, since the build of a solution runs it as a source file.
 */
@NullMarked
package grader.mutation;

import org.jspecify.annotations.NullMarked;
