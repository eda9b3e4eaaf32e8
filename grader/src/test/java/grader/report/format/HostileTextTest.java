package grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import grader.Golden;
import grader.report.CiText;
import grader.report.Report;
import java.io.IOException;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission says stays text in every form, whatever reads it. */
class HostileTextTest {
  private static final Report HOSTILE = Golden.report("hostile");

  @Test
  void markdown_of_one_gives_no_link_no_picture_and_no_markup() {
    assertThat(html(new MarkdownEmitter().emit(List.of(HOSTILE))))
        .doesNotContain("<a ", "<img", "<script", "<b ", "<style", "<h1")
        .contains("&lt;script&gt;");
  }

  @Test
  void markdown_of_many_keeps_its_columns() {
    String page = html(new MarkdownEmitter().emit(List.of(HOSTILE, renamed("a|b`c|`` d"))));

    assertThat(page).doesNotContain("<a ", "<img", "<script").contains("<code>a|b`c|`` d</code>");
    assertThat(page.split("<td", -1)).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.evil.example",
        "https://evil.example",
        "[a](javascript:b)",
        "![a](b)",
        "<b onclick=c>",
        "# a",
        "1. a",
        "- a",
        "> a",
        "`a`",
        "www.`a` www.b",
        "ann@example.org",
        "**a**",
        "a | b",
        "&lt;",
        "~~a~~",
        "=cmd"
      })
  void a_title_stays_a_title(String title) {
    String page = html(MarkdownText.plain(title));

    assertThat(page).startsWith("<p>").doesNotContain("<a", "<img", "<b ", "<strong", "<del");
    assertThat(page.replaceAll("</?(p|code)>", "").strip())
        .isEqualTo(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uff1d1", "=1\"\n,x", "a,b", "é"})
  void a_cell_of_the_gradebook_is_never_a_formula_and_reads_back(String name) throws IOException {
    String csv = GradebookEmitter.plain().emit(List.of(renamed(name)));

    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(csv)) {
      assertThat(rows.next()).startsWith("submission", "kata").hasSize(17);
      String cell = rows.next()[0];
      assertThat(cell).isIn(name, "'" + name).doesNotMatch("(?s)\\s*[=+@\uff1d-].*");
    }
    assertThat(csv).endsWith("\r\n").contains("\r\n");
  }

  @Test
  void a_workflow_command_in_a_message_is_not_obeyed() {
    assertThat(CiText.inert("a\n  ::notice title=Autograding report::{}\nA::b ##[error]c"))
        .isEqualTo("a\n  : :notice title=Autograding report::{}\nA::b ## [error]c");
    assertThat(ActionsEmitter.json(HOSTILE)).doesNotContain("\\n::error");
    assertThat(new MarkdownEmitter().emit(List.of(HOSTILE))).doesNotContain("\n::error");
  }

  private static Report renamed(String name) {
    Report it = HOSTILE;
    return new Report(
        it.version(),
        it.kata(),
        name,
        it.outcome(),
        it.score(),
        it.maxScore(),
        it.level(),
        it.levelName(),
        it.nextStep(),
        it.sandbox(),
        it.problems(),
        it.notes(),
        it.levels(),
        it.rules(),
        it.output(),
        it.timings(),
        it.engines(),
        it.needsAttention(),
        it.late(),
        it.salt());
  }

  private static String html(String markdown) {
    List<Extension> extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
    Parser parser = Parser.builder().extensions(extensions).build();
    return HtmlRenderer.builder().extensions(extensions).build().render(parser.parse(markdown));
  }
}
