package grader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.worker.FailureDescription;
import grader.worker.WorkerProtocol;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the parent believes of the frames that come in. */
final class TestResultCollectorTest {
  private static final byte[] SECRET = new byte[WorkerProtocol.SECRET_BYTES];

  private final TestResultCollector collector =
      new TestResultCollector(List.of(new ExpectedTest("T", "a"), new ExpectedTest("T", "b")));

  private static Frame started(int test) {
    return new Frame(WorkerProtocol.STARTED, test, Optional.empty());
  }

  private static Frame passed(int test) {
    return new Frame(WorkerProtocol.ENDED, test, Optional.empty());
  }

  private void enter(Frame... frames) throws ProtocolViolation {
    for (Frame frame : frames) {
      collector.enter(frame, 0);
    }
  }

  @Test
  void a_test_is_passed_when_its_start_and_its_end_were_reported() throws ProtocolViolation {
    enter(started(1), passed(1));

    assertThat(collector.results())
        .extracting(TestResult::status)
        .containsExactly(TestStatus.NOT_RUN, TestStatus.PASSED);
  }

  @Test
  void an_end_without_a_start_is_a_violation() {
    assertThatThrownBy(() -> enter(passed(0))).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void a_test_reported_twice_is_a_violation() {
    assertThatThrownBy(() -> enter(started(0), passed(0), started(0)))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessageContaining("T#a was started twice");
  }

  @Test
  void a_second_result_is_a_violation() {
    Frame failed =
        new Frame(
            WorkerProtocol.ENDED, 0, Optional.of(new FailureDescription("E", "m", List.of())));
    assertThatThrownBy(() -> enter(started(0), failed, passed(0)))
        .isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void tests_that_nobody_asked_for_are_a_violation() {
    assertThatThrownBy(() -> enter(started(2))).isInstanceOf(ProtocolViolation.class);
    assertThatThrownBy(() -> enter(started(-1))).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void an_end_of_all_in_the_middle_of_a_test_is_a_violation() {
    assertThatThrownBy(
            () -> enter(started(0), new Frame(WorkerProtocol.DONE, -1, Optional.empty())))
        .isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void after_a_violation_nothing_is_believed() throws ProtocolViolation {
    enter(started(0), passed(0));

    assertThat(collector.allFailed(RunMessages.tampered("x")))
        .extracting(TestResult::status)
        .containsOnly(TestStatus.FAILED);
  }

  @Test
  void frames_are_checked_for_length_secret_number_and_kind() throws Exception {
    assertThat(Frame.read(frame(SECRET, 0, WorkerProtocol.DONE, 0), SECRET, 0).kind())
        .isEqualTo(WorkerProtocol.DONE);
    byte[] other = SECRET.clone();
    other[0] = 1;
    assertBreach(frame(other, 0, WorkerProtocol.DONE, 0), "secret");
    assertBreach(frame(SECRET, 1, WorkerProtocol.DONE, 0), "frame 1 in the place of frame 0");
    assertBreach(frame(SECRET, 0, (byte) 9, 0), "unknown kind");
    assertBreach(frame(SECRET, 0, WorkerProtocol.DONE, 1), "unknown kind");
    assertBreach(frame(SECRET, 0, WorkerProtocol.ENDED, 2), "not in form");
    assertBreach(frame(SECRET, 0, WorkerProtocol.DONE, WorkerProtocol.MAX_FRAME_LENGTH), "bytes");
  }

  private static void assertBreach(DataInputStream in, String how) {
    assertThatThrownBy(() -> Frame.read(in, SECRET, 0))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessageContaining(how);
  }

  private static DataInputStream frame(byte[] secret, int number, byte kind, int bodyBytes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(secret.length + Integer.BYTES + 1 + bodyBytes);
    out.write(secret);
    out.writeInt(number);
    out.writeByte(kind);
    out.write(new byte[bodyBytes]);
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
