package rubezh.report;

import module java.base;

import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/** Content of the act of sampling, with the questions put to the laboratory. */
final class SamplingReport extends CaseReport {
    SamplingReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    String number() {
        return samples().stream()
                .map(one -> Texts.orEmpty(one.act()))
                .filter(act -> !act.isBlank())
                .findFirst()
                .orElseGet(() -> texts.protocolNumber() + words.text("report.sampling.suffix"));
    }

    private List<Sample> samples() {
        return seizure.evidence().samples();
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(when());
        if (samples().isEmpty()) {
            blocks.add(
                    new ReportBlock.Text(
                            headings.next("report.sampling.samples"),
                            words.markup("report.sampling.none")));
        } else {
            addTable(blocks, "report.sampling.samples", columns(), rows());
        }
        addFacts(blocks, "report.sampling.request", request());
        addSignatures(blocks, "report.sampling.signed", seizing("report.sampling.maker"), false);
        return blocks;
    }

    private List<Column> columns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.sampling.column.item"), 175),
                Column.right(words.markup("report.sampling.column.amount"), 64),
                Column.left(words.markup("report.sampling.column.packaging"), 86),
                Column.left(words.markup("report.sampling.column.left"), 120));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Sample one : samples()) {
            Optional<SeizedItem> item = item(one);
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1),
                            item.map(line -> row(line) + ". " + texts.item(line)).orElse("–"),
                            orDash(texts.amount(one.amount())),
                            orDash(texts.label(one.packaging())),
                            item.map(line -> orDash(texts.net(line))).orElse("–")));
        }
        return rows;
    }

    private Optional<SeizedItem> item(Sample sample) {
        List<SeizedItem> items = seizure.items();
        return sample.item() == null
                ? items.stream().filter(_ -> items.size() == 1).findFirst()
                : items.stream().filter(one -> one.id().equals(sample.item().id())).findFirst();
    }

    private List<Fact> request() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.sampling.laboratory", laboratories()));
        facts.add(
                texts.told(
                        "report.sampling.sent",
                        samples().stream()
                                .map(Sample::sentOn)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(texts::value)
                                .collect(Collectors.joining(", "))));
        for (int i = 1; i <= 3; i++) {
            facts.add(
                    new Fact(
                            words.markup("report.sampling.question", words.count(i)),
                            words.markup("report.sampling.question." + i)));
        }
        return facts;
    }

    private String laboratories() {
        return samples().stream()
                .map(one ->
                        one.laboratory() == null
                                ? Texts.orEmpty(one.sentTo())
                                : words.label(one.laboratory()))
                .filter(name -> !name.isBlank())
                .distinct()
                .map(Markup::text)
                .collect(Collectors.joining(", "));
    }
}
