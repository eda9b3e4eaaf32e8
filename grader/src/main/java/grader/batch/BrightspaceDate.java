package grader.batch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in names of Brightspace, which has no colon in a time: {@code Oct 3, 2023 1159 PM}. */
final class BrightspaceDate {
  /** Without named groups, so that it may stand in a larger pattern. */
  static final String PATTERN =
      "(?:\\p{L}+\\.? \\d{1,2},|\\d{1,2}\\.? \\p{L}+\\.?,?) \\d{4},? \\d{1,2}[:.]?\\d{2}(?: ?[AaPp][Mm])?";

  private static final Pattern PARTS =
      Pattern.compile("(\\p{L}+)|(\\d{4})(?=,? \\d)|(\\d{1,2})[:.]?(\\d{2})(?= ?[AaPp]|$)|(\\d+)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final int HALF_A_DAY = 12;

  private BrightspaceDate() {}

  /** The date with its parts in order, so that later dates are larger; as it is if unknown. */
  static String sortable(String date) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    String lower = date.toLowerCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(date);
    while (parts.find()) {
      if (parts.group(1) != null) {
        int found = monthOf(parts.group(1));
        month = found > 0 ? found : month;
      } else if (parts.group(2) != null) {
        year = Integer.parseInt(parts.group(2));
      } else if (parts.group(3) != null) {
        hour = Integer.parseInt(parts.group(3));
        minute = Integer.parseInt(parts.group(4));
      } else {
        day = Integer.parseInt(parts.group(5));
      }
    }
    if (lower.endsWith("m")) {
      hour = hour % HALF_A_DAY + (lower.endsWith("pm") ? HALF_A_DAY : 0);
    }
    return String.format(Locale.ROOT, "%04d-%02d-%02d-%02d-%02d", year, month, day, hour, minute);
  }

  private static int monthOf(String word) {
    String begin = word.toLowerCase(Locale.ROOT).substring(0, Math.min(3, word.length()));
    return MONTHS.indexOf(begin) + 1;
  }
}
