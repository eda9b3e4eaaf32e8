package katas.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a passed test is worth. All tests of a kata, public and hidden, sum to 100. A test without
 * this annotation is worth nothing, and {@code kata verify} refuses it.
 */
@Documented
@ExtendWith({IsolatedServer.AfterTest.class, OneLineFailures.class})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {
  /** Points, at least 1. */
  int value();
}
