/**
 * The building blocks in memory: deterministic, counted, and open to faults. Read {@link
 * katas.blocks.simulation.Simulation} first, then {@link katas.blocks.simulation.Gate}, through
 * which every operation of every block goes. For tests only: a submission sees the interfaces
 * alone.
 */
@NullMarked
package katas.blocks.simulation;

import org.jspecify.annotations.NullMarked;
