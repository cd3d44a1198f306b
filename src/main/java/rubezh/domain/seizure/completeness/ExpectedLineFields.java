package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import java.util.Set;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.Identification;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;

/** Expected fields of lines of goods, packages, samples and custody. */
final class ExpectedLineFields {
    private static final Set<String> COUNTABLE = Set.of("TAB", "CPS", "BLT", "AMP");

    static final Group<SeizedItem> ITEMS =
            Group.ofLines(
                    SeizureFields.ITEMS,
                    Seizure::items,
                    SeizedItem::id,
                    field(ITEMS_CATEGORY, SeizedItem::category),
                    field(ITEMS_SUBSTANCE, SeizedItem::substance),
                    field(ITEMS_FORM, SeizedItem::form),
                    field(ITEMS_AMOUNT, SeizedItem::amount),
                    field(ITEMS_STAGE, SeizedItem::stage),
                    field(ITEMS_TAKING, SeizedItem::taking),
                    field(ITEMS_PACKAGES, SeizedItem::packages),
                    field(
                            ITEMS_WEIGHING_GROSS,
                            i -> i.weighing().gross(),
                            ExpectedLineFields::isMass),
                    field(ITEMS_WEIGHING_METHOD, i -> i.weighing().method()),
                    field(ITEMS_WEIGHING_SCALE, i -> i.weighing().scale()),
                    field(ITEMS_WEIGHING_SCALE_CHECKED, i -> i.weighing().scaleChecked()),
                    field(
                            ITEMS_WEIGHING_PIECES,
                            i -> i.weighing().pieces(),
                            i -> Codes.isOneOf(i.form(), COUNTABLE)),
                    field(ITEMS_WEIGHING_PACKAGING, i -> i.weighing().packaging()),
                    field(ITEMS_APPEARANCE_NATIONAL_LIST, i -> i.appearance().nationalList()),
                    field(ITEMS_APPEARANCE_LOT, i -> i.appearance().lot()),
                    field(ITEMS_APPEARANCE_EXPIRY, i -> i.appearance().expiry()),
                    field(ITEMS_VALUATION_BASIS, i -> i.valuation().basis()),
                    field(ITEMS_VALUATION_PRICED, i -> i.valuation().priced()));

    static final Group<EvidencePackage> PACKAGES =
            Group.ofLines(
                    EVIDENCE_PACKAGES,
                    s -> s.evidence().packages(),
                    EvidencePackage::id,
                    field(EVIDENCE_PACKAGES_KIND, EvidencePackage::kind),
                    field(EVIDENCE_PACKAGES_SEALS, EvidencePackage::seals),
                    field(EVIDENCE_PACKAGES_ITEMS, EvidencePackage::items),
                    field(EVIDENCE_PACKAGES_INSCRIPTION, EvidencePackage::inscription));

    static final Group<Sample> SAMPLES =
            Group.ofLines(
                    EVIDENCE_SAMPLES,
                    s -> s.evidence().samples(),
                    Sample::id,
                    field(EVIDENCE_SAMPLES_ITEM, Sample::item),
                    field(EVIDENCE_SAMPLES_ACT, Sample::act, s -> s.amount() != null));

    static final Group<Identification> IDENTIFICATIONS =
            Group.ofLines(
                    EVIDENCE_IDENTIFICATIONS,
                    s -> s.evidence().identifications(),
                    Identification::id,
                    field(EVIDENCE_IDENTIFICATIONS_ITEM, Identification::item),
                    field(EVIDENCE_IDENTIFICATIONS_STAGE, Identification::stage),
                    field(EVIDENCE_IDENTIFICATIONS_SUBSTANCE, Identification::substance),
                    field(
                            EVIDENCE_IDENTIFICATIONS_DOCUMENT,
                            Identification::document,
                            ExpectedLineFields::isReport),
                    field(
                            EVIDENCE_IDENTIFICATIONS_NUMBER,
                            Identification::number,
                            ExpectedLineFields::isReport),
                    field(
                            EVIDENCE_IDENTIFICATIONS_FOUND,
                            Identification::found,
                            ExpectedLineFields::isReport));

    static final Group<CustodyEvent> CUSTODY =
            Group.ofLines(
                    EVIDENCE_CUSTODY,
                    s -> s.evidence().custody(),
                    CustodyEvent::id,
                    field(EVIDENCE_CUSTODY_ACT, CustodyEvent::act),
                    field(EVIDENCE_CUSTODY_AT, CustodyEvent::at),
                    field(EVIDENCE_CUSTODY_FROM, CustodyEvent::from),
                    field(EVIDENCE_CUSTODY_TO, CustodyEvent::to),
                    field(EVIDENCE_CUSTODY_PLACE, CustodyEvent::place, e -> is(e.act(), "STO")),
                    field(EVIDENCE_CUSTODY_CONDITION, CustodyEvent::condition),
                    field(
                            EVIDENCE_CUSTODY_COMPARED,
                            CustodyEvent::compared,
                            e -> is(e.act(), "REC")),
                    field(EVIDENCE_CUSTODY_BASIS, CustodyEvent::basis));

    private ExpectedLineFields() {}

    private static boolean isMass(SeizedItem item) {
        return item.amount() != null && item.amount().unit().kind() == MeasureKind.MASS;
    }

    private static boolean isReport(Identification step) {
        return is(step.stage(), "LAB");
    }
}
