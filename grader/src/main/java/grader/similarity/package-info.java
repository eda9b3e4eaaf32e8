/**
 * Which submissions of a class are alike. Input: their sources and the starter that all of them
 * began with; output: pairs with the share of tokens that they have in common. A likeness is a
 * reason for a person to read both, and never a verdict; nothing here changes a score.
 */
@NullMarked
package grader.similarity;

import org.jspecify.annotations.NullMarked;
