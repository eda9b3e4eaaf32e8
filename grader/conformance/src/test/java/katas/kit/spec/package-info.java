/** Tests of specifications that run, on registers with planted bugs. */
@NullMarked
package katas.kit.spec;

import org.jspecify.annotations.NullMarked;
