package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_REGISTRATION_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SEX;
import static rubezh.domain.seizure.SeizureFields.ROUTE_BASIS;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;
import static rubezh.domain.seizure.SeizureFields.ROUTE_ORIGIN;
import static rubezh.domain.seizure.SeizureFields.ROUTE_TRANSIT;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
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

/**
 * Content of the notification of the country the goods came from. It names nobody, no document and
 * no number plate, whatever the options say: of a person it tells citizenship, sex and age.
 */
final class NotificationReport extends CaseReport {
    NotificationReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    /** Returns the serial of the case: the number of the protocol stays at home. */
    @Override
    String number() {
        return (printed.number().isEmpty() ? CaseFormat.SHORT_RULE : printed.serial())
                + words.text("report.notification.suffix");
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        var route = seizure.route();
        Country to = route.origin() == null ? route.departure() : route.origin();
        var head = new ArrayList<Fact>();
        head.add(
                texts.told(
                        "report.notification.to",
                        to == null ? "" : "<b>" + texts.label(to) + "</b>"));
        head.add(texts.told("report.notification.contact", ""));
        blocks.add(new ReportBlock.Facts(null, head));
        blocks.add(when());
        addTable(
                blocks,
                "report.notification.seized",
                List.of(
                        Column.right(words.markup("report.column.row"), 22),
                        Column.left(words.markup("report.protocol.column.item"), 255),
                        Column.left(words.markup("report.protocol.column.packing"), 100),
                        Column.right(words.markup("report.protocol.column.net"), 90)),
                seizure.items().stream().map(this::seized).toList());
        addFacts(blocks, "report.notification.route", route());
        List<Fact> found = new ArrayList<>(facts.places());
        found.addAll(facts.means());
        addFacts(blocks, "report.notification.found", found);
        blocks.add(
                new ReportBlock.Text(
                        headings.next("report.notification.asked"),
                        words.markup("report.notification.asked.text")));
        addSigners(
                blocks,
                "report.notification.signed",
                List.of("maker", "approver"),
                List.of(
                        new Signer(words.markup("report.notification.maker"), ""),
                        new Signer(words.markup("report.notification.approver"), "")));
        return blocks;
    }

    private Row seized(SeizedItem item) {
        return Row.body(
                row(item),
                texts.item(item),
                orDash(texts.packing(item)),
                "<b>" + orDash(texts.net(item)) + "</b>");
    }

    /** Which way the goods went, on what, and with whom. */
    private List<Fact> route() {
        var route = seizure.route();
        var facts = new ArrayList<Fact>();
        this.facts.addStated(facts, ROUTE_ORIGIN, texts.label(route.origin()));
        facts.add(
                texts.fact(
                        ROUTE_DEPARTURE.path(), stop(route.departure(), route.departurePlace())));
        this.facts.addStated(facts, ROUTE_TRANSIT, texts.labels(route.transit().stream()));
        facts.add(
                texts.fact(
                        ROUTE_DESTINATION.path(),
                        stop(route.destination(), route.destinationPlace())));
        this.facts.addStated(facts, ROUTE_BASIS, texts.label(route.basis()));
        for (Conveyance one : seizure.conveyances()) {
            facts.add(
                    texts.told(
                            "report.case.conveyance",
                            CaseFormat.joined(
                                    ", ",
                                    words.format().value(one.type()),
                                    Texts.orEmpty(one.make()))));
            this.facts.addStated(
                    facts,
                    CONVEYANCES_REGISTRATION_COUNTRY,
                    texts.label(one.registrationCountry()));
        }
        for (Person one : seizure.parties().persons()) {
            facts.add(new Fact(Markup.text(texts.role(one)), person(one)));
        }
        return facts;
    }

    private String stop(@Nullable Country country, @Nullable String place) {
        return CaseFormat.joined(", ", words.format().value(country), Texts.orEmpty(place));
    }

    private String person(Person one) {
        return orDash(
                CaseFormat.joined(
                        ", ",
                        one.citizenship() == null
                                ? ""
                                : words.text("report.case.citizen", words.label(one.citizenship())),
                        one.sex() == null
                                ? ""
                                : words.inSentence(words.format().field(PARTIES_PERSONS_SEX.path()))
                                        + ": "
                                        + words.label(one.sex()),
                        one.age() == null
                                ? ""
                                : words.text("report.notification.age", words.count(one.age()))));
    }
}
