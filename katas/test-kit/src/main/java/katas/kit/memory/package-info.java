/**
 * Steps between accesses to memory. In: the class files of a server. Out: the same classes, which
 * stop before each access to memory that threads may share, so that an exploration can let another
 * thread go first. Knows the simulation of the building blocks, and nothing of the kit beside it.
 */
@NullMarked
package katas.kit.memory;

import org.jspecify.annotations.NullMarked;
