/** Counters for several threads of one server: a contract, wrong ones and right ones. */
@org.jspecify.annotations.NullMarked
package katas.planted.memory;
