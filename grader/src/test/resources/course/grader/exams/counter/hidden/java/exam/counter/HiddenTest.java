package exam.counter;

import static exam.counter.Visits.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import katas.counter.VisitCounter;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HiddenTest {
  @Test
  @Tag("interview")
  @Points(20)
  @Hint("Count to ten on paper.")
  void r1_2_no_increment_is_lost() {
    VisitCounter counter = new VisitCounter();

    visit(counter, "home", 10);

    assertThat(counter.value("home")).as("rule 1.2: after ten increments").isEqualTo(10);
  }

  @Test
  @Points(20)
  @Hint("Look at the name before you count.")
  void r1_3_blank_name_is_refused() {
    assertThatThrownBy(() -> new VisitCounter().increment(" "))
        .as("rule 1.3: a blank name")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(15)
  @Hint("One number is not enough for two names.")
  void r2_1_names_share_nothing() {
    VisitCounter counter = new VisitCounter();

    visit(counter, "home", 3);

    assertThat(counter.value("about")).as("rule 2.1: value of about").isZero();
  }

  @Test
  @Points(15)
  @Hint("Take the old value out in the same step.")
  void r2_2_reset_begins_again() {
    VisitCounter counter = new VisitCounter();
    visit(counter, "home", 3);

    long old = counter.reset("home");

    assertThat(old).as("rule 2.2: what the reset returns").isEqualTo(3);
    assertThat(counter.value("home")).as("rule 2.2: after the reset").isZero();
  }
}
