package rubezh.report;

import module java.base;

import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.stock.StockedPackage;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;

/** Content of the labels of the evidence of a case, to be cut from plain paper. */
final class LabelSheetReport extends CaseReport {
    private static final double LARGE = 12;
    private static final double SMALL = 8;

    LabelSheetReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    String number() {
        return printed.number();
    }

    @Override
    PageFormat page() {
        return printed.options().small() ? PageFormat.SMALL_LABELS : PageFormat.LABELS;
    }

    @Override
    ReportContent content() {
        ReportContent paper = super.content();
        var footer =
                new ReportContent.Footer(
                        words.markup("report.labels.rule"),
                        paper.footer().page(),
                        paper.footer().qr());
        return new ReportContent(
                paper.language(),
                paper.name(),
                paper.author(),
                Markup.text(footerLine()),
                words.markup("report.labels.scale"),
                paper.title(),
                paper.subtitle(),
                paper.blocks(),
                paper.runningHead(),
                footer,
                paper.watermark(),
                paper.page());
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        for (int i = 0; i < printed.options().used(); i++) {
            blocks.add(new ReportBlock.UsedLabel());
        }
        if (printed.options().packages()) {
            seizure.evidence().packages().forEach(one -> blocks.add(label(one)));
        } else {
            seizure.items().forEach(one -> blocks.add(label(one)));
        }
        return blocks;
    }

    private ReportBlock label(SeizedItem item) {
        List<EvidencePackage> packages = texts.packages(item);
        var facts = new ArrayList<Fact>();
        facts.add(fact("report.labels.substance", "<b>" + texts.shortItem(item) + "</b>"));
        add(facts, "report.labels.stage", texts.label(item.stage()));
        facts.add(fact("report.labels.net", size(bold(texts.net(item)))));
        add(facts, "report.labels.gross", texts.amount(item.weighing().gross()));
        facts.add(fact("report.labels.packing", texts.packing(item)));
        facts.add(fact("report.labels.seal", numbers(packages)));
        facts.add(fact("report.labels.seized", seized()));
        int all = seizure.items().size();
        return label("report.labels.item", row(item), words.count(all), item.id(), facts);
    }

    private ReportBlock label(EvidencePackage one) {
        List<EvidencePackage> all = seizure.evidence().packages();
        String content =
                seizure.items().stream()
                        .filter(item -> texts.packages(item).contains(one))
                        .map(texts::shortItem)
                        .collect(Collectors.joining("; "));
        List<Fact> facts =
                List.of(
                        fact("report.labels.content", "<b>" + content + "</b>"),
                        fact("report.labels.packing", texts.label(one.kind())),
                        fact("report.labels.bag", size(texts.bags(List.of(one)))),
                        fact("report.labels.seal", texts.seals(List.of(one)).replace("\n", ", ")),
                        fact("report.labels.inscription", texts.inscription(one)),
                        fact("report.labels.seized", seized()));
        String number = words.count(all.indexOf(one) + 1);
        return label("report.labels.package", number, words.count(all.size()), one.id(), facts);
    }

    private String numbers(List<EvidencePackage> packages) {
        return texts.seals(packages).replace("\n", ", ");
    }

    private String seized() {
        var event = seizure.event();
        String time = event.start() == null ? "" : Markup.text(words.moment(event.start()));
        return time + (texts.seizing().isEmpty() ? "" : ", " + texts.seizing());
    }

    /** Adds a fact that a label does without where the record does not state it. */
    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(fact(key, value));
        }
    }

    private Fact fact(String key, String value) {
        return new Fact(words.markup(key), value.isEmpty() ? CaseFormat.SHORT_RULE : value);
    }

    private static String bold(String markup) {
        return markup.isEmpty() ? "" : "<b>" + markup + "</b>";
    }

    private String size(String markup) {
        return markup.isEmpty()
                ? ""
                : Markup.size(markup, printed.options().small() ? SMALL : LARGE);
    }

    private ReportBlock label(String key, String number, String all, UUID line, List<Fact> facts) {
        String mark = StockedPackage.mark(line);
        return new ReportBlock.Label(
                words.markup(key, number, all),
                Markup.text(issue.station()),
                "<b>" + Markup.mono(printed.number(), printed.options().small() ? 9 : 13) + "</b>",
                "RUBEZH " + printed.number() + " " + mark,
                Markup.mono(mark, printed.options().small() ? 6 : 7.5),
                facts,
                Stream.of("officer", "first", "second")
                        .map(one -> words.markup("report.labels.signer." + one))
                        .toList());
    }
}
