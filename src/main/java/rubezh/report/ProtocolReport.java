package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RIGHTS;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** Content of the protocol of a seizure: who was there, from whom, what, how it was found. */
final class ProtocolReport extends CaseReport {
    private static final String EMPTY_LINES = ("_".repeat(86) + "\n").repeat(4).strip();

    ProtocolReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    String number() {
        return texts.protocolNumber();
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(when());
        addFacts(blocks, "report.protocol.present", present());
        addFacts(blocks, "report.protocol.persons", persons());
        addTable(blocks, "report.protocol.seized", columns(), rows());
        blocks.add(new ReportBlock.Note(words.markup("report.protocol.note")));
        blocks.add(new ReportBlock.Text(headings.next("report.protocol.found"), circumstances()));
        blocks.add(new ReportBlock.Facts(null, means()));
        addSignatures(
                blocks,
                "report.protocol.signed",
                new Signer(words.markup("report.protocol.maker"), texts.recording()),
                true,
                new Signer(
                        "<b>" + words.markup("report.protocol.copy") + "</b>",
                        words.markup("report.protocol.copy.when")));
        return blocks;
    }

    /** Who made the protocol, and in whose presence. */
    private List<Fact> present() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.protocol.maker", texts.recording()));
        facts.addAll(this.facts.presence());
        facts.add(
                texts.fact(PROCEEDINGS_RIGHTS.path(), texts.label(seizure.proceedings().rights())));
        return facts;
    }

    /** From whom it was seized, and on what ground. */
    private List<Fact> persons() {
        var facts = new ArrayList<Fact>();
        for (Person person : seizure.parties().persons()) {
            facts.add(new Fact(Markup.text(texts.role(person)), texts.person(person)));
            if (person.isIdentified()) {
                facts.add(texts.told("report.case.document", texts.document(person)));
            }
            var measures = person.measures();
            if (measures.language() != null || measures.interpreter() != null) {
                facts.add(
                        texts.told(
                                "report.protocol.language",
                                CaseFormat.joined(
                                        "; ",
                                        words.format().value(measures.language()),
                                        measures.interpreter() == null
                                                ? ""
                                                : words.text(
                                                        "report.protocol.interpreter",
                                                        words.label(measures.interpreter())))));
            }
        }
        if (facts.isEmpty()) {
            facts.add(texts.told("report.case.person", ""));
        }
        facts.add(
                texts.told(
                        "report.protocol.ground", texts.value(seizure.proceedings().articles())));
        return facts;
    }

    private List<Column> columns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.protocol.column.item"), 170),
                Column.left(words.markup("report.protocol.column.packing"), 76),
                Column.right(words.markup("report.protocol.column.net"), 69),
                Column.right(words.markup("report.protocol.column.gross"), 60),
                Column.left(words.markup("report.protocol.column.seal"), 70));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (SeizedItem item : seizure.items()) {
            rows.add(
                    Row.body(
                            row(item),
                            texts.item(item),
                            texts.packing(item),
                            "<b>" + orDash(texts.net(item)) + "</b>",
                            orDash(texts.amount(item.weighing().gross())),
                            orDash(texts.seals(texts.packages(item)))));
        }
        if (seizure.items().size() > 1) {
            rows.addAll(totals());
        }
        return rows;
    }

    /** Returns a row for each dimension; a gross sum only where every line of it was weighed so. */
    private List<Row> totals() {
        Totals net = texts.totals(SeizedItem::amount);
        var rows = new ArrayList<Row>();
        net.byDimension()
                .forEach((dimension, base) ->
                        rows.add(
                                new Row(
                                        RowKind.TOTAL,
                                        List.of(
                                                "",
                                                words.markup(
                                                        "report.total-of",
                                                        words.kind(dimension.kind())),
                                                "",
                                                texts.quantity(dimension, base),
                                                texts.grossTotal(dimension),
                                                ""))));
        return rows;
    }

    private String circumstances() {
        if (!texts.names()) {
            return words.markup("report.case.withheld");
        }
        String told = Texts.orEmpty(seizure.narrative().circumstances());
        return told.isBlank() ? EMPTY_LINES : Markup.text(told.strip());
    }

    /** By what it was found, where it was, what was said against it. */
    private List<Fact> means() {
        var facts = new ArrayList<Fact>();
        for (Conveyance one : seizure.conveyances()) {
            facts.add(texts.told("report.case.conveyance", texts.conveyance(one)));
        }
        facts.add(
                texts.told(
                        "report.protocol.means",
                        CaseFormat.joined(
                                "; ",
                                seizure.detection()
                                        .allMeans()
                                        .map(words::label)
                                        .collect(Collectors.joining(", ")),
                                Texts.orEmpty(seizure.detection().equipment()))));
        facts.add(
                texts.told(
                        "report.protocol.hidden",
                        seizure.concealment()
                                .places()
                                .map(words::label)
                                .map(Markup::text)
                                .collect(Collectors.joining(", "))));
        facts.addAll(this.facts.remarks());
        return facts;
    }
}
