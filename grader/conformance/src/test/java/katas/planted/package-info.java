/** Classes that break one limit each, and one that keeps all, for the test of the design rules. */
@NullMarked
package katas.planted;

import org.jspecify.annotations.NullMarked;
