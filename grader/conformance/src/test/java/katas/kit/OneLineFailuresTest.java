package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.InstantSource;
import java.util.List;
import katas.blocks.NotImplementedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;
import org.opentest4j.AssertionFailedError;

/** What a learner reads of a failed assertion: one line, the rule first. */
class OneLineFailuresTest {
  private final ExtensionContext context = mock();

  private Throwable shown(ThrowingCallable test) {
    Throwable thrown = catchThrowable(test);
    return catchThrowable(
        () -> new OneLineFailures().handleTestExecutionException(context, thrown));
  }

  @Test
  void a_description_comes_first_and_the_values_follow() {
    Throwable shown = shown(() -> assertThat(1).as("rule 1.5: likes of bob").isEqualTo(2));

    assertThat(shown).hasMessage("rule 1.5: likes of bob: expected: 2 but was: 1");
    assertThat(((AssertionFailedError) shown).getExpected().getStringRepresentation()).isEqualTo("2");
    assertThat(shown.getStackTrace()[0].toString()).contains("OneLineFailuresTest");
  }

  @Test
  void a_list_over_several_lines_becomes_one() {
    Throwable shown =
        shown(() -> assertThat(List.of("a")).as("rule 1.1: the feed").containsExactly("b"));

    assertThat(shown.getMessage()).startsWith("rule 1.1: the feed: Expecting").hasLineCount(1);
  }

  @Test
  void soft_assertions_stand_one_behind_the_other() {
    Throwable shown =
        shown(
            () ->
                assertSoftly(
                    softly -> {
                      softly.assertThat(1).as("rule 1.5: likes").isEqualTo(2);
                      softly.assertThat(3).as("rule 1.5: comments").isEqualTo(4);
                    }));

    assertThat(shown)
        .hasMessage(
            "rule 1.5: likes: expected: 2 but was: 1; rule 1.5: comments: expected: 4 but was: 3");
  }

  @Test
  void what_is_not_written_yet_says_so_where_another_exception_was_expected() {
    ThrowingCallable starter =
        () -> {
          throw new NotImplementedException();
        };

    Throwable one =
        shown(
            () ->
                assertThatThrownBy(starter)
                    .as("rule 1.8: misuse")
                    .isInstanceOf(IllegalArgumentException.class));
    Throwable soft =
        shown(
            () ->
                assertSoftly(
                    softly ->
                        softly
                            .assertThatThrownBy(starter)
                            .isInstanceOf(IllegalArgumentException.class)));

    assertThat(one).isInstanceOf(NotImplementedException.class);
    assertThat(soft).isInstanceOf(NotImplementedException.class);
  }

  @Test
  void a_verification_of_mockito_keeps_its_description_in_front() {
    InstantSource clock = mock();

    Throwable shown =
        shown(() -> verify(clock, Mockito.description("rule 2.3: the clock is asked")).instant());

    assertThat(shown.getMessage())
        .startsWith("rule 2.3: the clock is asked Wanted but not invoked:")
        .hasLineCount(1);
  }

  @Test
  void other_failures_and_the_story_of_an_exploration_stay_as_they_are() {
    Throwable exception = new IllegalStateException("two\nlines");
    AssertionError plain = new AssertionError("rule 1.1: it shows [], not [a]");

    assertThat(
            shown(
                () -> {
                  throw exception;
                }))
        .isSameAs(exception);
    assertThat(
            shown(
                () -> {
                  throw plain;
                }))
        .isSameAs(plain);
  }

  /** A mock maker that rewrites classes could mock a final one, and needs an agent for it. */
  @Test
  void mocks_need_no_agent() {
    assertThatThrownBy(() -> mock(String.class)).isInstanceOf(MockitoException.class);
  }
}
