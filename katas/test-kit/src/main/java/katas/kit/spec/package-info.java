/**
 * Specifications that run. A kata states its contract as a small {@link katas.kit.spec.Model} and
 * its calls as {@link katas.kit.spec.Command}s, gathered in a {@link katas.kit.spec.Specification};
 * {@link katas.kit.spec.Histories} compares long random histories of a submission with the model,
 * {@link katas.kit.spec.Races} concurrent ones, and {@link katas.kit.spec.Growth} says how costs
 * grow.
 */
@NullMarked
package katas.kit.spec;

import org.jspecify.annotations.NullMarked;
