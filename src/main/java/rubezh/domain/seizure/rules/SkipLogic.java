package rubezh.domain.seizure.rules;

import static java.util.Map.entry;
import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.Codes.isOneOf;
import static rubezh.domain.seizure.Codes.isYes;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * Skip logic: which fields a record asks for, given what it says already. A field that is not asked
 * stays in reach and keeps what it holds; it is only out of the way of the keyboard and does not
 * count as a gap.
 */
public final class SkipLogic {
    private static final Set<String> NO_VEHICLE = Set.of("PED", "ANM", "9", "5", "7");
    private static final Set<String> BY_VOYAGE = Set.of("1", "2", "4", "8");
    private static final Set<String> BY_CONTAINER = Set.of("1", "2", "3", "6", "8");

    private static final Map<String, Predicate<Seizure>> ONCE =
            Map.ofEntries(
                    entry("header.offences", s -> s.header().isSeizure()),
                    entry("items", s -> s.header().isSeizure()),
                    entry("evidence.packages", s -> s.header().isSeizure()),
                    entry("detection.means", s -> s.header().isSeizure()),
                    entry("detection.dog", s -> isFoundBy(s, Set.of("DOG"))),
                    entry("detection.equipment", s -> isFoundBy(s, DetectionRules.INSTRUMENTS)),
                    entry("detection.radiation", s -> isFoundBy(s, Set.of("RAD"))),
                    entry("detection.fieldTest", SkipLogic::hasToBeIdentified),
                    entry("detection.riskProfile", s -> is(s.detection().selection(), "RSK")),
                    entry("place.coordinateSource", s -> s.place().coordinates() != null),
                    entry("route.procedure", s -> is(s.event().traffic(), "FRE")),
                    entry("concealment.concealed", s -> s.header().isSeizure()),
                    entry("concealment.place", SkipLogic::isConcealed),
                    entry("concealment.method", SkipLogic::isConcealed),
                    entry("concealment.description", SkipLogic::isConcealed),
                    entry(
                            "concealment.cover",
                            s -> isConcealed(s) && !is(s.event().traffic(), "PAS")),
                    entry("proceedings.caseNumber", s -> hasCase(s.proceedings())),
                    entry("proceedings.outcome", s -> hasCase(s.proceedings())),
                    entry("proceedings.handedOn", s -> s.proceedings().handedTo() != null));

    private static final Map<String, Predicate<Conveyance>> CONVEYANCES =
            Map.ofEntries(
                    entry("registration", SkipLogic::isVehicle),
                    entry("registrationCountry", SkipLogic::isVehicle),
                    entry("trailer", c -> is(c.mode(), "3")),
                    entry("vin", SkipLogic::isVehicle),
                    entry("make", SkipLogic::isVehicle),
                    entry("voyage", c -> isOneOf(c.mode(), BY_VOYAGE)),
                    entry("container", c -> isOneOf(c.mode(), BY_CONTAINER)),
                    entry("state.seals", SkipLogic::isVehicle),
                    entry("state.cavity", SkipLogic::isVehicle),
                    entry("state.detained", SkipLogic::isVehicle),
                    entry("state.detainedAt", c -> isYes(c.state().detained())));

    private static final Map<String, Predicate<SeizedItem>> ITEMS =
            Map.ofEntries(
                    entry("form", GoodsClassification::needsIdentification),
                    entry("stage", GoodsClassification::needsIdentification),
                    entry("weighing.scale", i -> is(i.weighing().method(), "WEI")),
                    entry("weighing.scaleChecked", i -> i.weighing().scale() != null),
                    entry("weighing.pieces", i -> !isCounted(i)),
                    entry("weighing.pieceMass", i -> isCounted(i) || i.weighing().pieces() != null),
                    entry("appearance.purity", i -> is(i.stage(), "LAB")),
                    entry("appearance.nationalList", GoodsClassification::needsIdentification),
                    entry("appearance.analogue", GoodsClassification::needsIdentification),
                    entry("appearance.lot", SkipLogic::isMedicine),
                    entry("appearance.expiry", SkipLogic::isMedicine),
                    entry("valuation.basis", i -> i.valuation().value() != null),
                    entry("valuation.level", i -> i.valuation().price() != null),
                    entry("valuation.priced", i -> i.valuation().price() != null));

    private static final Map<String, BiPredicate<Person, Seizure>> PERSONS =
            Map.ofEntries(
                    entry("age", (p, _) -> p.birth() == null),
                    entry("identity.number", (p, _) -> hasDocument(p)),
                    entry("identity.country", (p, _) -> hasDocument(p)),
                    entry("identity.issuer", (p, _) -> hasDocument(p)),
                    entry("identity.issued", (p, _) -> hasDocument(p)),
                    entry("identity.expires", (p, _) -> hasDocument(p)),
                    entry("measures.language", (p, _) -> isYes(p.measures().interpreter())),
                    entry("measures.medicalCheck", (_, s) -> PersonRules.isInBody(s)),
                    entry("measures.medicalAt", (p, _) -> isYes(p.measures().medicalCheck())));

    private SkipLogic() {}

    /**
     * Says whether a record asks for a field.
     *
     * @param path dotted path of the field
     * @param line id of the line it stands in, or null
     */
    public static boolean isAsked(Seizure seizure, String path, @Nullable UUID line) {
        if (line == null) {
            return ONCE.getOrDefault(path, _ -> true).test(seizure);
        }
        return inLine(
                        path,
                        "conveyances.",
                        CONVEYANCES,
                        byId(seizure.conveyances(), Conveyance::id, line))
                && inLine(path, "items.", ITEMS, byId(seizure.items(), SeizedItem::id, line))
                && inLine(
                        path,
                        "parties.persons.",
                        bound(seizure),
                        byId(seizure.parties().persons(), Person::id, line));
    }

    private static <L> Optional<L> byId(List<L> lines, Function<L, UUID> idOf, UUID id) {
        return lines.stream().filter(line -> idOf.apply(line).equals(id)).findFirst();
    }

    private static Map<String, Predicate<Person>> bound(Seizure seizure) {
        var bound = new HashMap<String, Predicate<Person>>();
        PERSONS.forEach((name, asked) -> bound.put(name, p -> asked.test(p, seizure)));
        return Collections.unmodifiableMap(bound);
    }

    private static <L> boolean inLine(
            String path, String list, Map<String, Predicate<L>> asked, Optional<L> line) {
        Predicate<L> rule = path.startsWith(list) ? asked.get(path.substring(list.length())) : null;
        return rule == null || line.filter(rule.negate()).isEmpty();
    }

    private static boolean isFoundBy(Seizure seizure, Set<String> means) {
        return seizure.detection().means().stream()
                .map(DetectionMeans::code)
                .anyMatch(means::contains);
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
