package katas.notifications;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.DesignRule;
import katas.kit.DesignRules;
import org.junit.jupiter.api.Test;

/**
 * The limits of the brief, said before anybody is graded. These pass on the starter; one that fails
 * names the line, and the grader would run no test at all.
 */
class DesignRulesTest {
  private static final JavaClasses CLASSES = DesignRules.classesBeside(DesignRulesTest.class);

  @Test
  @DesignRule
  void no_class_draws_without_a_seed() {
    DesignRules.NO_UNSEEDED_RANDOMNESS.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_has_static_state() {
    DesignRules.NO_STATIC_STATE.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_is_a_lock() {
    DesignRules.NO_STATIC_LOCK.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_is_outside_of_the_package() {
    DesignRules.onlyPackage("katas.notifications").check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_opens_connections() {
    DesignRules.NO_NETWORK.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_opens_files() {
    DesignRules.NO_FILES.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_reads_settings_or_input() {
    DesignRules.NO_SETTINGS.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_reads_the_clock_of_the_system() {
    DesignRules.NO_SYSTEM_CLOCK.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_sleeps_or_waits_for_a_time() {
    DesignRules.NO_TIMED_WAITS.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_starts_or_ends_processes() {
    DesignRules.NO_PROCESSES.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_starts_threads() {
    DesignRules.NO_THREADS.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_uses_reflection() {
    DesignRules.NO_REFLECTION.check(CLASSES);
  }

  @Test
  @DesignRule
  void no_class_uses_what_is_for_tests() {
    DesignRules.NO_TEST_KIT.check(CLASSES);
  }
}
