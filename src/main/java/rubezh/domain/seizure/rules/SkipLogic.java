package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.Codes.isOneOf;
import static rubezh.domain.seizure.Codes.isYes;
import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.FurtherConcealment;
import rubezh.domain.seizure.FurtherDetection;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * Skip logic: fields that apply to a record, given its other values. A field that does not apply is
 * still accessible and keeps its value; it is only skipped by keyboard navigation and is not a gap.
 */
public final class SkipLogic {
    private static final Set<String> NO_VEHICLE = Set.of("PED", "ANM", "9", "5", "7");
    private static final Set<String> BY_VOYAGE = Set.of("1", "2", "4", "8");
    private static final Set<String> BY_HULL = Set.of("1", "4", "8");
    private static final Set<String> BY_CONTAINER = Set.of("1", "2", "3", "6", "8");

    private static final Map<String, Predicate<Seizure>> ONCE =
            Map.ofEntries(
                    entry(HEADER_OFFENCES, s -> s.header().isSeizure()),
                    entry(ITEMS, s -> s.header().isSeizure()),
                    entry(EVIDENCE_PACKAGES, s -> s.header().isSeizure()),
                    entry(DETECTION_MEANS, s -> s.header().isSeizure()),
                    entry(DETECTION_FURTHER, s -> s.header().isSeizure()),
                    entry(PLACE_COORDINATE_SOURCE, s -> s.place().coordinates() != null),
                    entry(EVENT_CASES, s -> !s.event().isKnownToTheHour()),
                    entry(ROUTE_PROCEDURE, s -> is(s.event().traffic(), "FRE")),
                    entry(CONCEALMENT_CONCEALED, s -> s.header().isSeizure()),
                    entry(CONCEALMENT_FURTHER, SkipLogic::isConcealed),
                    entry(PROCEEDINGS_CASE_NUMBER, s -> hasCase(s.proceedings())),
                    entry(PROCEEDINGS_OUTCOME, s -> hasCase(s.proceedings())),
                    entry(PROCEEDINGS_HANDED_ON, s -> s.proceedings().handedTo() != null));

    /** By the names of the fields, which the first detection and further ones have in common. */
    private static final Map<String, BiPredicate<AnyDetection, Seizure>> OF_DETECTION =
            Map.ofEntries(
                    named(DETECTION_DOG, (d, _) -> isFoundBy(d, Set.of("DOG"))),
                    named(DETECTION_EQUIPMENT, (d, _) -> isFoundBy(d, DetectionRules.INSTRUMENTS)),
                    named(DETECTION_RADIATION, (d, _) -> isFoundBy(d, Set.of("RAD"))),
                    named(DETECTION_FIELD_TEST, (_, s) -> hasToBeIdentified(s)),
                    named(DETECTION_TEST_KIND, (d, _) -> isTested(d)),
                    named(DETECTION_TEST_COUNT, (d, _) -> isTested(d)),
                    named(DETECTION_RISK_PROFILE, (d, _) -> is(d.selection(), "RSK")),
                    named(DETECTION_ITEMS, (_, s) -> s.items().size() > 1),
                    named(DETECTION_PACKAGES, (_, s) -> !s.evidence().packages().isEmpty()));

    /** By the names of the fields, which the first place and further ones have in common. */
    private static final Map<String, Predicate<Seizure>> OF_CONCEALMENT =
            Map.ofEntries(
                    named(CONCEALMENT_PLACE, SkipLogic::isConcealed),
                    named(CONCEALMENT_METHOD, SkipLogic::isConcealed),
                    named(CONCEALMENT_DESCRIPTION, SkipLogic::isConcealed),
                    named(CONCEALMENT_COVER, SkipLogic::mayHaveCover),
                    named(CONCEALMENT_COVER_CODE, SkipLogic::mayHaveCover),
                    named(CONCEALMENT_ITEMS, s -> isConcealed(s) && s.items().size() > 1),
                    named(
                            CONCEALMENT_PACKAGES,
                            s -> isConcealed(s) && !s.evidence().packages().isEmpty()));

    private static final Map<String, Predicate<Conveyance>> OF_CONVEYANCE =
            Map.ofEntries(
                    entry(CONVEYANCES_REGISTRATION, SkipLogic::isVehicle),
                    entry(CONVEYANCES_REGISTRATION_COUNTRY, SkipLogic::isVehicle),
                    entry(CONVEYANCES_TRAILER, c -> is(c.mode(), "3")),
                    entry(CONVEYANCES_VIN, c -> isVehicle(c) && !isOneOf(c.mode(), BY_VOYAGE)),
                    entry(CONVEYANCES_WAGON, c -> is(c.mode(), "2")),
                    entry(CONVEYANCES_HULL, c -> isOneOf(c.mode(), BY_HULL)),
                    entry(CONVEYANCES_MAKE, SkipLogic::isVehicle),
                    entry(CONVEYANCES_VOYAGE, c -> isOneOf(c.mode(), BY_VOYAGE)),
                    entry(CONVEYANCES_CONTAINER, c -> isOneOf(c.mode(), BY_CONTAINER)),
                    entry(CONVEYANCES_STATE_SEALS, SkipLogic::isVehicle),
                    entry(CONVEYANCES_STATE_CAVITY, SkipLogic::isVehicle),
                    entry(CONVEYANCES_STATE_DETAINED, SkipLogic::isVehicle),
                    entry(CONVEYANCES_STATE_DETAINED_AT, c -> isYes(c.state().detained())));

    private static final Map<String, Predicate<SeizedItem>> OF_ITEM =
            Map.ofEntries(
                    entry(ITEMS_FORM, GoodsClassification::needsIdentification),
                    entry(ITEMS_STAGE, GoodsClassification::needsIdentification),
                    entry(ITEMS_WEIGHING_SCALE, i -> is(i.weighing().method(), "WEI")),
                    entry(ITEMS_WEIGHING_SCALE_CHECKED, i -> i.weighing().scale() != null),
                    entry(ITEMS_WEIGHING_PIECES, i -> !isCounted(i)),
                    entry(
                            ITEMS_WEIGHING_PIECE_MASS,
                            i -> isCounted(i) || i.weighing().pieces() != null),
                    entry(ITEMS_APPEARANCE_PURITY, i -> is(i.stage(), "LAB")),
                    entry(ITEMS_APPEARANCE_NATIONAL_LIST, GoodsClassification::needsIdentification),
                    entry(ITEMS_APPEARANCE_ANALOGUE, GoodsClassification::needsIdentification),
                    entry(ITEMS_APPEARANCE_LOT, SkipLogic::isMedicine),
                    entry(ITEMS_APPEARANCE_EXPIRY, SkipLogic::isMedicine),
                    entry(ITEMS_VALUATION_BASIS, i -> i.valuation().value() != null),
                    entry(ITEMS_VALUATION_LEVEL, i -> i.valuation().price() != null),
                    entry(ITEMS_VALUATION_PRICED, i -> i.valuation().price() != null));

    private static final Map<String, BiPredicate<Person, Seizure>> OF_PERSON =
            Map.ofEntries(
                    entry(PARTIES_PERSONS_AGE, (p, _) -> p.birth() == null),
                    entry(PARTIES_PERSONS_IDENTITY_NUMBER, (p, _) -> hasDocument(p)),
                    entry(PARTIES_PERSONS_IDENTITY_COUNTRY, (p, _) -> hasDocument(p)),
                    entry(PARTIES_PERSONS_IDENTITY_ISSUER, (p, _) -> hasDocument(p)),
                    entry(PARTIES_PERSONS_IDENTITY_ISSUED, (p, _) -> hasDocument(p)),
                    entry(PARTIES_PERSONS_IDENTITY_EXPIRES, (p, _) -> hasDocument(p)),
                    entry(
                            PARTIES_PERSONS_MEASURES_LANGUAGE,
                            (p, _) -> isYes(p.measures().interpreter())),
                    entry(
                            PARTIES_PERSONS_MEASURES_MEDICAL_CHECK,
                            (_, s) -> PersonRules.isInBody(s)),
                    entry(
                            PARTIES_PERSONS_MEASURES_MEDICAL_AT,
                            (p, _) -> isYes(p.measures().medicalCheck())));

    private SkipLogic() {}

    /**
     * Returns whether a field applies to a record.
     *
     * @param path dotted path of the field, say of a pointer
     * @param line id of its line, or null if it occurs once
     */
    public static boolean isApplicable(Seizure seizure, String path, @Nullable UUID line) {
        if (line == null) {
            return isApplicableOnce(seizure, path);
        }
        if (isIn(path, CONCEALMENT_FURTHER)) {
            return OF_CONCEALMENT.getOrDefault(name(path), _ -> true).test(seizure);
        }
        if (isIn(path, DETECTION_FURTHER)) {
            return isApplicable(
                    bind(OF_DETECTION.get(name(path)), seizure),
                    seizure.detection().further(),
                    FurtherDetection::id,
                    line);
        }
        return isApplicable(OF_CONVEYANCE.get(path), seizure.conveyances(), Conveyance::id, line)
                && isApplicable(OF_ITEM.get(path), seizure.items(), SeizedItem::id, line)
                && isApplicable(
                        bind(OF_PERSON.get(path), seizure),
                        seizure.parties().persons(),
                        Person::id,
                        line);
    }

    /**
     * Returns the same for a line at hand, or for the seizure itself, without a search.
     *
     * @param place line of the field; the seizure for a field that occurs once
     */
    public static boolean isApplicableIn(Object place, Seizure seizure, String path) {
        return switch (place) {
            case Seizure whole -> isApplicableOnce(whole, path);
            case FurtherDetection further ->
                    OF_DETECTION.getOrDefault(name(path), (_, _) -> true).test(further, seizure);
            case FurtherConcealment _ ->
                    OF_CONCEALMENT.getOrDefault(name(path), _ -> true).test(seizure);
            case Conveyance conveyance ->
                    OF_CONVEYANCE.getOrDefault(path, _ -> true).test(conveyance);
            case SeizedItem item -> OF_ITEM.getOrDefault(path, _ -> true).test(item);
            case Person person ->
                    OF_PERSON.getOrDefault(path, (_, _) -> true).test(person, seizure);
            default -> true;
        };
    }

    private static boolean isApplicableOnce(Seizure seizure, String path) {
        var concealment = isIn(path, CONCEALMENT) ? OF_CONCEALMENT.get(name(path)) : null;
        if (concealment != null) {
            return concealment.test(seizure);
        }
        var detection = isIn(path, DETECTION) ? OF_DETECTION.get(name(path)) : null;
        return detection == null
                ? ONCE.getOrDefault(path, _ -> true).test(seizure)
                : detection.test(seizure.detection(), seizure);
    }

    private static boolean isIn(String path, FieldPath group) {
        return path.startsWith(group.path() + ".");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns whether a field that occurs once applies to a record. */
    public static boolean isApplicable(Seizure seizure, FieldPath field) {
        return isApplicable(seizure, field.path(), null);
    }

    private static <P> Map.Entry<String, P> entry(FieldPath field, P condition) {
        return Map.entry(field.path(), condition);
    }

    private static <P> Map.Entry<String, P> named(FieldPath field, P condition) {
        return Map.entry(field.name(), condition);
    }

    private static <L extends T, T> @Nullable Predicate<L> bind(
            @Nullable BiPredicate<T, Seizure> condition, Seizure seizure) {
        return condition == null ? null : line -> condition.test(line, seizure);
    }

    private static <L> boolean isApplicable(
            @Nullable Predicate<L> condition, List<L> lines, Function<L, UUID> lineId, UUID id) {
        return condition == null
                || lines.stream()
                        .filter(line -> lineId.apply(line).equals(id))
                        .findFirst()
                        .filter(condition.negate())
                        .isEmpty();
    }

    private static boolean isFoundBy(AnyDetection detection, Set<String> means) {
        return detection.means().stream().map(DetectionMeans::code).anyMatch(means::contains);
    }

    private static boolean isTested(AnyDetection detection) {
        return detection.fieldTest() != null && !is(detection.fieldTest(), "NOT");
    }

    private static boolean mayHaveCover(Seizure seizure) {
        return isConcealed(seizure) && !is(seizure.event().traffic(), "PAS");
    }

    private static boolean isConcealed(Seizure seizure) {
        return seizure.header().isSeizure() && !is(seizure.concealment().concealed(), "NO");
    }

    private static boolean hasCase(Proceedings proceedings) {
        return proceedings.caseKind() != null && !is(proceedings.caseKind(), "NON");
    }

    private static boolean isVehicle(Conveyance conveyance) {
        return !isOneOf(conveyance.mode(), NO_VEHICLE) && !is(conveyance.type(), "NON");
    }

    private static boolean hasToBeIdentified(Seizure seizure) {
        List<SeizedItem> items = seizure.items();
        return items.isEmpty() && seizure.header().isSeizure()
                || items.stream().anyMatch(GoodsClassification::needsIdentification);
    }

    private static boolean isCounted(SeizedItem item) {
        return item.amount() != null && item.amount().unit().kind() == MeasureKind.PIECES;
    }

    private static boolean isMedicine(SeizedItem item) {
        String substance = item.substance() == null ? "" : item.substance().code();
        return is(item.category(), "MED")
                || substance.startsWith("MED-")
                || substance.startsWith("SED-");
    }

    private static boolean hasDocument(Person person) {
        return !is(person.identity().kind(), "NON");
    }
}
