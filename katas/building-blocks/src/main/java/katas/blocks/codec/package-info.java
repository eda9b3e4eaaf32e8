/**
 * Writes records down and reads them again, as whatever leaves a server must be. Simulated blocks
 * and real engines store what {@link katas.blocks.codec.RecordCodec} writes, so both refuse the
 * same values.
 */
@NullMarked
package katas.blocks.codec;

import org.jspecify.annotations.NullMarked;
