package katas.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public test of how a solution is built, such as that it reads no clock: one of the {@link
 * DesignRules}. It passes on a starter and says early what the grader's policy refuses. {@code mvn
 * test} runs it, the grader does not, since its policy judges the same before any test.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DesignRule {}
