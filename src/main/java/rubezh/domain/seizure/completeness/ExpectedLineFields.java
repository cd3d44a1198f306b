package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import java.util.Set;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.Identification;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;

/** Fields each line of goods, packages, samples and custody has in a full record. */
final class ExpectedLineFields {
    private static final Set<String> COUNTABLE = Set.of("TAB", "CPS", "BLT", "AMP");

    static final Group<SeizedItem> ITEMS =
            Group.ofLines(
                    "items",
                    Seizure::items,
                    SeizedItem::id,
                    field("category", SeizedItem::category),
                    field("substance", SeizedItem::substance),
                    field("form", SeizedItem::form),
                    field("amount", SeizedItem::amount),
                    field("stage", SeizedItem::stage),
                    field("taking", SeizedItem::taking),
                    field("packages", SeizedItem::packages),
                    field("weighing.gross", i -> i.weighing().gross(), ExpectedLineFields::isMass),
                    field("weighing.method", i -> i.weighing().method()),
                    field("weighing.scale", i -> i.weighing().scale()),
                    field("weighing.scaleChecked", i -> i.weighing().scaleChecked()),
                    field(
                            "weighing.pieces",
                            i -> i.weighing().pieces(),
                            i -> Codes.isOneOf(i.form(), COUNTABLE)),
                    field("weighing.packaging", i -> i.weighing().packaging()),
                    field("appearance.nationalList", i -> i.appearance().nationalList()),
                    field("appearance.lot", i -> i.appearance().lot()),
                    field("appearance.expiry", i -> i.appearance().expiry()),
                    field("valuation.basis", i -> i.valuation().basis()),
                    field("valuation.priced", i -> i.valuation().priced()));

    static final Group<EvidencePackage> PACKAGES =
            Group.ofLines(
                    "evidence.packages",
                    s -> s.evidence().packages(),
                    EvidencePackage::id,
                    field("kind", EvidencePackage::kind),
                    field("seals", EvidencePackage::seals),
                    field("items", EvidencePackage::items),
                    field("inscription", EvidencePackage::inscription));

    static final Group<Sample> SAMPLES =
            Group.ofLines(
                    "evidence.samples",
                    s -> s.evidence().samples(),
                    Sample::id,
                    field("item", Sample::item),
                    field("act", Sample::act, s -> s.amount() != null));

    static final Group<Identification> IDENTIFICATIONS =
            Group.ofLines(
                    "evidence.identifications",
                    s -> s.evidence().identifications(),
                    Identification::id,
                    field("item", Identification::item),
                    field("stage", Identification::stage),
                    field("substance", Identification::substance),
                    field("document", Identification::document, ExpectedLineFields::isReport),
                    field("number", Identification::number, ExpectedLineFields::isReport),
                    field("found", Identification::found, ExpectedLineFields::isReport));

    static final Group<CustodyEvent> CUSTODY =
            Group.ofLines(
                    "evidence.custody",
                    s -> s.evidence().custody(),
                    CustodyEvent::id,
                    field("act", CustodyEvent::act),
                    field("at", CustodyEvent::at),
                    field("from", CustodyEvent::from),
                    field("to", CustodyEvent::to),
                    field("place", CustodyEvent::place, e -> is(e.act(), "STO")),
                    field("condition", CustodyEvent::condition),
                    field("compared", CustodyEvent::compared, e -> is(e.act(), "REC")),
                    field("basis", CustodyEvent::basis));

    private ExpectedLineFields() {}

    private static boolean isMass(SeizedItem item) {
        return item.amount() != null && item.amount().unit().kind() == MeasureKind.MASS;
    }

    private static boolean isReport(Identification step) {
        return is(step.stage(), "LAB");
    }
}
