package katas.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a public test that shows something and judges nothing, such as a crowd of real threads: it
 * fails only on a true violation, but whether it meets one is luck. {@code mvn test} runs it, the
 * grader does not, since the same submission must get the same score every time.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("demonstration")
public @interface Demonstration {}
