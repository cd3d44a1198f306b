package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.DETECTION_STARTED;
import static rubezh.domain.seizure.SeizureFields.EVENT_END;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SAMPLES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE_CHECKED;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PARTIES_OFFICIALS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_WITNESSES;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_ARTICLES;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_RIGHTS;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * Fields that a paper of a case needs and the record does not state: asked for when the paper is
 * made, not before. The paper has rules in their places.
 */
public final class MissingFields {
    private static final int WITNESSES = 2;

    private final Seizure seizure;
    private final List<String> pointers = new ArrayList<>();

    private MissingFields(Seizure seizure) {
        this.seizure = seizure;
    }

    /**
     * Returns the pointers of the fields, in the order of the paper; none for a report of many
     * cases.
     */
    public static List<String> of(ReportKind kind, Seizure seizure) {
        var missing = new MissingFields(seizure);
        switch (kind) {
            case PROTOCOL -> missing.ofProtocol();
            case WEIGHING -> missing.ofWeighing();
            case INSPECTION -> missing.ofInspection();
            case HANDOVER_ACT -> missing.ofCustody(Evidence.TRANSFERS);
            case DESTRUCTION -> missing.ofCustody(Evidence.DESTRUCTIONS);
            case NOTIFICATION -> missing.ofNotification();
            case INVENTORY, CUSTODY, LABELS -> missing.ofPackages();
            case SAMPLING ->
                    missing.add(seizure.evidence().samples().isEmpty(), EVIDENCE_SAMPLES.pointer());
            case PHOTOS ->
                    missing.add(
                            seizure.evidence().attachments().isEmpty(),
                            EVIDENCE_ATTACHMENTS.pointer());
            case DAILY, OPERATION -> {}
        }
        return List.copyOf(missing.pointers);
    }

    private void ofProtocol() {
        addMissing(seizure.event().end(), EVENT_END.pointer());
        ofPresent();
        addMissing(seizure.proceedings().rights(), PROCEEDINGS_RIGHTS.pointer());
        for (Person person : seizure.parties().persons()) {
            boolean undocumented = Texts.isBlank(person.identity().number());
            add(
                    person.isIdentified() && undocumented,
                    PARTIES_PERSONS_IDENTITY_NUMBER.pointer(person.id()));
        }
        add(seizure.proceedings().articles().isEmpty(), PROCEEDINGS_ARTICLES.pointer());
        add(Texts.isBlank(seizure.narrative().circumstances()), NARRATIVE_CIRCUMSTANCES.pointer());
        ofPackages();
    }

    /** Asks for who seized: a paper does not say that whoever prints it did. */
    private void ofOfficial() {
        boolean known =
                seizure.parties().officials().stream()
                        .anyMatch(one -> Codes.is(one.role(), CaseFormat.SEIZING));
        add(!known, PARTIES_OFFICIALS.pointer());
    }

    private void ofPresent() {
        ofOfficial();
        boolean filmed = Codes.isYes(seizure.proceedings().video());
        boolean witnessed = seizure.parties().witnesses().size() >= WITNESSES;
        add(!witnessed && !filmed, PARTIES_WITNESSES.pointer());
    }

    private void ofInspection() {
        addMissing(seizure.detection().started(), DETECTION_STARTED.pointer());
        ofPresent();
        ofDetection();
    }

    private void ofDetection() {
        add(seizure.detection().allMeans().findAny().isEmpty(), DETECTION_MEANS.pointer());
        add(seizure.concealment().places().findAny().isEmpty(), CONCEALMENT_PLACE.pointer());
    }

    /** Asks for the addressee and the route; the paper names nobody. */
    private void ofNotification() {
        var route = seizure.route();
        add(route.origin() == null && route.departure() == null, ROUTE_DEPARTURE.pointer());
        addMissing(route.destination(), ROUTE_DESTINATION.pointer());
        ofDetection();
    }

    private void ofCustody(Set<String> acts) {
        ofPackages();
        add(seizure.evidence().custody(acts).isEmpty(), EVIDENCE_CUSTODY.pointer());
    }

    private void ofWeighing() {
        ofOfficial();
        for (SeizedItem item : seizure.items()) {
            boolean weighed =
                    item.amount() != null && item.amount().unit().kind() == MeasureKind.MASS;
            if (weighed && !item.isTrace()) {
                var weighing = item.weighing();
                addMissing(weighing.gross(), ITEMS_WEIGHING_GROSS.pointer(item.id()));
                addMissing(weighing.scale(), ITEMS_WEIGHING_SCALE.pointer(item.id()));
                addMissing(
                        weighing.scaleChecked(), ITEMS_WEIGHING_SCALE_CHECKED.pointer(item.id()));
            }
        }
        ofPackages();
    }

    private void ofPackages() {
        List<EvidencePackage> packages = seizure.evidence().packages();
        add(packages.isEmpty(), EVIDENCE_PACKAGES.pointer());
        for (EvidencePackage one : packages) {
            add(one.seals().isEmpty(), EVIDENCE_PACKAGES_SEALS.pointer(one.id()));
        }
    }

    private void addMissing(@Nullable Object value, String pointer) {
        add(value == null || value.toString().isBlank(), pointer);
    }

    private void add(boolean isMissing, String pointer) {
        if (isMissing) {
            pointers.add(pointer);
        }
    }
}
