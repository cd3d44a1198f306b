package rubezh.report;

import module java.base;

import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.template.NumberedTemplate;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;
import rubezh.report.template.LabelWords;

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
        NumberedTemplate template = printed.template();
        String mark = template == null ? "" : mark(template);
        var footer =
                new ReportContent.Footer(
                        Stream.of(
                                        words.markup("report.labels.rule"),
                                        Markup.text(template().foot()),
                                        mark)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")),
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

    /** Returns the labels as they are: their words are already those of the template. */
    @Override
    ReportContent templated(
            ReportContent builtIn, List<ReportBlock> blocks, NumberedTemplate template) {
        return builtIn;
    }

    private LabelWords template() {
        NumberedTemplate template = printed.template();
        return new LabelWords(
                template == null ? null : template.template(),
                words.language(),
                one -> texts.placeholder(one, number(), issue));
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
        var facts = new LinkedHashMap<String, Fact>();
        add(facts, "substance", "<b>" + texts.shortItem(item) + "</b>");
        addStated(facts, "stage", texts.label(item.stage()));
        add(facts, "net", size(bold(texts.net(item))));
        addStated(facts, "gross", texts.amount(item.weighing().gross()));
        add(facts, "packing", texts.packed(item));
        add(facts, "seal", numbers(packages));
        add(facts, "by", seized());
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
        var facts = new LinkedHashMap<String, Fact>();
        add(facts, "content", "<b>" + content + "</b>");
        add(facts, "packing", texts.label(one.kind()));
        add(facts, "bag", size(texts.bags(List.of(one))));
        add(facts, "seal", numbers(List.of(one)));
        add(facts, "inscription", texts.inscription(one));
        add(facts, "by", seized());
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
    private void addStated(Map<String, Fact> facts, String id, String value) {
        if (!value.isEmpty()) {
            add(facts, id, value);
        }
    }

    private void add(Map<String, Fact> facts, String id, String value) {
        facts.put(
                id,
                new Fact(
                        words.markup("report.labels." + id),
                        value.isEmpty() ? CaseFormat.SHORT_RULE : value));
    }

    private static String bold(String markup) {
        return markup.isEmpty() ? "" : "<b>" + markup + "</b>";
    }

    private String size(String markup) {
        return markup.isEmpty()
                ? ""
                : Markup.size(markup, printed.options().small() ? SMALL : LARGE);
    }

    private ReportBlock label(
            String key, String number, String all, UUID line, SequencedMap<String, Fact> facts) {
        String mark = StockedPackage.mark(line);
        LabelWords own = template();
        return new ReportBlock.Label(
                words.markup(key, own.title(words.text("report.labels.word")), number, all),
                Markup.text(issue.station()),
                "<b>" + Markup.mono(printed.number(), printed.options().small() ? 9 : 13) + "</b>",
                "RUBEZH " + printed.number() + " " + mark,
                Markup.mono(mark, printed.options().small() ? 6 : 7.5),
                own.facts(facts),
                List.of(
                        own.signer("official", "", words.markup("report.labels.signer.officer")),
                        own.signer("witness", "1", words.markup("report.labels.signer.first")),
                        own.signer("witness", "2", words.markup("report.labels.signer.second"))));
    }
}
