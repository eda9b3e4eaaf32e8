package grader.report.format;

import grader.report.Report;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as GitLab, Jenkins and Artemis read it: one suite a submission, one case a test, whose
 * class name is the rule. A test that did not run is an error, not skipped: skipped reads as "all
 * is well". The format knows no points.
 */
final class JunitEmitter implements Emitter {
  private static final double MILLISECONDS = 1_000;

  @Override
  public String emit(List<Report> reports) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeCharacters("\n");
      for (Report report : reports) {
        suite(xml, report, reports.size() > 1);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static void suite(XMLStreamWriter xml, Report report, boolean oneOfMany)
      throws XMLStreamException {
    xml.writeCharacters("  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", valid(oneOfMany ? report.submission() : report.kata()));
    xml.writeAttribute("tests", count(report, ""));
    xml.writeAttribute("failures", count(report, TestLine.FAILED));
    xml.writeAttribute("errors", count(report, TestLine.NOT_RUN));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", seconds(report));
    xml.writeCharacters("\n");
    for (RuleLine rule : report.rules()) {
      for (TestLine test : rule.tests()) {
        testCase(xml, className(report, rule, oneOfMany), test);
      }
    }
    xml.writeCharacters("    ");
    xml.writeStartElement("system-out");
    xml.writeCharacters(valid(PlainTextSummary.of(report)));
    xml.writeEndElement();
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void testCase(XMLStreamWriter xml, String className, TestLine test)
      throws XMLStreamException {
    xml.writeCharacters("    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", valid(className));
    xml.writeAttribute("name", valid(test.name()));
    if (!test.status().equals(TestLine.PASSED)) {
      String text = valid(PlainTextSummary.of(test));
      xml.writeStartElement(test.status().equals(TestLine.FAILED) ? "failure" : "error");
      xml.writeAttribute("message", text.lines().findFirst().orElse(""));
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** GitLab drops a second case of the same name, so many submissions need a name each. */
  private static String className(Report report, RuleLine rule, boolean oneOfMany) {
    String name = PlainTextSummary.name(rule);
    return oneOfMany ? report.submission() + ": " + name : name;
  }

  private static String count(Report report, String status) {
    return Long.toString(
        report.rules().stream()
            .flatMap(rule -> rule.tests().stream())
            .filter(test -> status.isEmpty() || test.status().equals(status))
            .count());
  }

  private static String seconds(Report report) {
    double total = report.timings().getOrDefault("total", 0L) / MILLISECONDS;
    return String.format(Locale.ROOT, "%.3f", total);
  }

  /** XML 1.0 has no way to write some characters; they are shown as escapes. */
  private static String valid(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isValid(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return out.toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c >= ' ' && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c < 0xFFFE
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
