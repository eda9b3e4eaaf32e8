package exam.notifications;

import static exam.notifications.HistoryRules.expect;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Random histories of one call at a time, compared with the model of the brief, by rule. */
class HistoryHiddenTest {

  @Test
  @Points(1)
  @Hint("A wait ends: by the ceiling of the attempt, or when a provider may be called again.")
  void r2_2_every_wait_ends() {
    expect("2.2");
  }

  @Test
  @Points(1)
  @Hint("A dead message leaves the list when it is replayed or cancelled, and may come back.")
  void r2_3_letters_die_and_live() {
    expect("2.3");
  }

  @Test
  @Points(1)
  @Hint("Only Failed and silence count, in a row, for each provider by itself.")
  void r2_5_breakers_open_and_close() {
    expect("2.5");
  }

  @Test
  @Points(1)
  @Hint("One priority a channel and round, the highest that can be handed over.")
  void r3_1_rounds_of_every_priority() {
    expect("3.1");
  }

  @Test
  @Points(1)
  @Hint("Only first attempts count, in their own hour.")
  void r3_2_quotas_of_several_hours() {
    expect("3.2");
  }

  @Test
  @Points(1)
  @Hint("Quiet hours are looked at before each attempt.")
  void r3_4_quiet_hours_of_several_zones() {
    expect("3.4");
  }

  @Test
  @Points(1)
  @Hint("Each channel is stopped by itself; what cancel returns is about all of them.")
  void r3_5_cancelled_in_every_state() {
    expect("3.5");
  }

  @Test
  @Points(1)
  @Hint("Group by user, channel, category and window; then no item can leave the one message.")
  void r3_6_digests_of_several_windows() {
    AssembledDigests.expectItemsStay();
    expect("3.6");
  }

  @Test
  @Points(1)
  @Hint("The time to live begins when the notification was due, whatever happens afterwards.")
  void r3_7_times_to_live_of_all_kinds() {
    expect("3.7");
  }

  @Test
  @Points(1)
  @Hint("Whether another channel has delivered is asked before each attempt.")
  void r3_8_fallbacks_of_all_kinds() {
    expect("3.8");
  }

  @Test
  @Points(1)
  @Hint("The last call decides: without an answer, the same provider, address and text.")
  void r4_3_silence_in_a_history() {
    expect("4.3");
  }

  @Test
  @Points(1)
  @Hint("A member who is left out holds up nobody, and the others get what send would send.")
  void r5_1_campaigns_in_a_history() {
    MembersLeftOut.expectOthersReached();
    expect("5.1");
  }
}
