/**
 * The test kit: what the katas' tests are written with. Rules carry {@link katas.kit.Points} and a
 * {@link katas.kit.Hint}; races and faults are enumerated by the explorer in {@code
 * katas.kit.schedule}.
 */
@NullMarked
package katas.kit;

import org.jspecify.annotations.NullMarked;
