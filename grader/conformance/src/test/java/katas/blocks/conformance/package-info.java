/**
 * What the building blocks promise, as tests: one suite a block, to be extended once for each
 * implementation. Read {@link katas.blocks.conformance.Harness} first. The suites sleep nowhere and
 * assume nothing about how an implementation stores things, so the simulation and a real engine are
 * held to the same sentences.
 */
@NullMarked
package katas.blocks.conformance;

import org.jspecify.annotations.NullMarked;
