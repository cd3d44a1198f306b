package rubezh.report;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import rubezh.domain.reference.Reference;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Makes papers. Thread-safe; a paper is made on the thread that asks for it and takes about a tenth
 * of a second once {@link #warmUp} has run.
 */
public final class Reports {
    private final Reference reference;

    public Reports(Reference reference) {
        this.reference = reference;
    }

    /** Makes the daily summary of a station. */
    public Pdf daily(DailySummary summary, Issue issue, ReportLanguage language) {
        return make(issue, language, words -> new DailyPaper(summary, issue, words).paper());
    }

    /** Makes the summary of a joint operation. */
    public Pdf operation(OperationSummary summary, Issue issue, ReportLanguage language) {
        return make(issue, language, words -> new OperationPaper(summary, issue, words).paper());
    }

    /** Loads templates and fonts, so that the first paper a person asks for comes at once. */
    public void warmUp() {
        var moment = OffsetDateTime.of(2009, 10, 21, 8, 0, 0, 0, ZoneOffset.UTC);
        List<Paper> papers =
                ReportLanguage.BOTH.languages().stream().map(l -> Sample.paper(words(l))).toList();
        try (var preview = new Preview(write(papers, moment))) {
            preview.image(0, 72);
        }
    }

    private Pdf make(Issue issue, ReportLanguage language, Function<Words, Paper> paper) {
        List<Paper> papers = language.languages().stream().map(this::words).map(paper).toList();
        return write(papers, issue.preparedAt());
    }

    private static Pdf write(List<Paper> papers, OffsetDateTime date) {
        List<JasperPrint> prints = papers.stream().map(Filler::fill).toList();
        byte[] bytes = PdfExport.write(prints, papers.getFirst(), date, identity(papers, date));
        int pages = prints.stream().mapToInt(print -> print.getPages().size()).sum();
        return new Pdf(bytes, pages);
    }

    private Words words(Language language) {
        return new Words(Messages.in(language), reference);
    }

    private static String identity(List<Paper> papers, OffsetDateTime date) {
        String text = date + " " + papers.size() + " " + papers.getFirst().footer();
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return hash.toString().replace("-", "");
    }
}
