package rubezh.report;

import module java.base;

import rubezh.report.StationHeader.SheetTexts;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

/** Content of a recovery sheet: one page with the code in large type and as QR code. */
final class RecoverySheetReport {
    private static final double CODE_SIZE = 20;
    private static final int GROUPS_PER_LINE = 4;

    private final RecoverySheet sheet;
    private final ReportFormat words;

    RecoverySheetReport(RecoverySheet recoverySheet, ReportFormat reportText) {
        this.sheet = recoverySheet;
        this.words = reportText;
    }

    ReportContent content() {
        StationHeader header = sheet.header();
        String name = words.text("report.recovery.name", header.code());
        var texts =
                new SheetTexts(
                        words.markup("report.recovery.secret"),
                        words.markup("report.recovery.title"),
                        header.made(words, "report.recovery.made"),
                        Markup.text(name) + "\n" + words.markup("report.recovery.once"),
                        sheet.code());
        return header.sheet(words, name, texts, blocks());
    }

    private List<ReportBlock> blocks() {
        return List.of(
                new ReportBlock.Text(words.markup("report.recovery.code"), code()),
                text("use", "report.recovery.use.text"),
                text("keep", "report.recovery.keep.text"),
                new ReportBlock.Text(
                        words.markup("report.recovery.envelope"),
                        Stream.of("number", "sealed", "opened")
                                .map(line -> words.markup("report.recovery.envelope." + line))
                                .map(line -> line + " " + "_".repeat(40))
                                .collect(Collectors.joining("\n\n"))));
    }

    private ReportBlock text(String heading, String text) {
        return new ReportBlock.Text(words.markup("report.recovery." + heading), words.markup(text));
    }

    /** Breaks the code into two lines between groups. */
    private String code() {
        List<String> groups = List.of(sheet.code().split("-"));
        return IntStream.iterate(0, i -> i < groups.size(), i -> i + GROUPS_PER_LINE)
                .mapToObj(i -> groups.subList(i, Math.min(i + GROUPS_PER_LINE, groups.size())))
                .map(line -> Markup.mono(String.join("  ", line), CODE_SIZE))
                .collect(Collectors.joining("\n"));
    }
}
