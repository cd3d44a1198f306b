package rubezh.report.exchange;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.format.DomainFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.SheetContent;
import rubezh.report.exchange.CoverSheet.BundleFile;
import rubezh.text.Messages;

/** Content of the paper that goes with the files of an export, in one language. */
public final class CoverSheetReport {
    private static final double MONO = 8;

    private final CoverSheet sheet;
    private final DomainFormat format;
    private final Messages messages;

    public CoverSheetReport(CoverSheet coverSheet, DomainFormat domainFormat) {
        this.sheet = coverSheet;
        this.format = domainFormat;
        this.messages = domainFormat.messages();
    }

    public SheetContent content() {
        BundleFile first = sheet.files().getFirst();
        return new SheetContent(
                messages.text("cover.name", first.name()),
                "",
                markup("cover.title"),
                markup("cover.way", sheet.sender(), String.join(", ", sheet.recipients())),
                "RUBEZH BUNDLE " + first.name() + " " + first.sha256(),
                blocks());
    }

    private List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        for (int i = 0; i < sheet.files().size(); i++) {
            String heading = markup("cover.file", i + 1, sheet.files().size());
            blocks.add(new ReportBlock.Text(heading, file(sheet.files().get(i))));
        }
        blocks.add(new ReportBlock.Note(markup("cover.words.note")));
        blocks.add(new ReportBlock.Text(markup("cover.contents"), contents()));
        blocks.add(new ReportBlock.Text(markup("cover.handling"), handling()));
        blocks.add(
                new ReportBlock.Text(
                        markup("cover.protection"),
                        sheet.encrypted()
                                ? markup("cover.encrypted", String.join(", ", sheet.recipients()))
                                : markup("cover.plain")));
        blocks.add(new ReportBlock.Text(markup("cover.receipt"), receipt()));
        blocks.add(
                new ReportBlock.Signatures(
                        new ReportBlock.Signature(markup("cover.handed"), "", ""),
                        new ReportBlock.Signature(markup("cover.taken"), "", ""),
                        markup("report.signature"),
                        markup("report.name"),
                        markup("report.date")));
        return blocks;
    }

    private String file(BundleFile file) {
        return String.join(
                "\n",
                Markup.mono(file.name(), MONO),
                markup("cover.bytes", format.numbers().whole(file.bytes())),
                markup("receipt.paper.sha256"),
                Markup.mono(file.sha256(), MONO),
                Markup.bold(String.join(" · ", file.wordsRu())),
                Markup.bold(String.join(" · ", file.wordsEn())));
    }

    private String contents() {
        CoverSheet.Contents all = sheet.contents();
        return markup("cover.counts", all.records(), all.revisions(), all.pictures());
    }

    private String handling() {
        Map<String, Integer> codes = sheet.contents().byHandling();
        return codes.isEmpty()
                ? markup("cover.handling.none")
                : codes.entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String line(String code, int count) {
        String label =
                code.isEmpty()
                        ? messages.text("exchange.handling.none")
                        : code + " " + format.label(CodeListId.HANDLING, code);
        return Markup.text(messages.text("cover.handling.line", label, count));
    }

    private String receipt() {
        var by = sheet.receiptBy();
        return by == null
                ? markup("cover.receipt.none")
                : markup("exchange.exported.receipt", format.dates().dateTime(by));
    }

    private String markup(String key, Object... arguments) {
        return Markup.text(messages.text(key, arguments));
    }
}
