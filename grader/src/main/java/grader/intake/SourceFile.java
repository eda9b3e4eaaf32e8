package grader.intake;

/**
 * One source of a submission.
 *
 * @param path where it stood in the submission, for messages
 * @param packageName the package that it declares, else the one of its folder; may be empty
 * @param fileName for example {@code TicketBooking.java}
 * @param text its content, without a byte-order mark
 */
public record SourceFile(String path, String packageName, String fileName, String text) {
  /** Where it belongs below a source root: {@code katas/booking/TicketBooking.java}. */
  public String place() {
    return packageName.isEmpty() ? fileName : packageName.replace('.', '/') + "/" + fileName;
  }
}
