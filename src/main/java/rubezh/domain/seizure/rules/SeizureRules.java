package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_COVER_CODE;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_FURTHER;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_METHOD;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.DETECTION_SELECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_CASE_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS_DATE;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_HANDED_ON;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.CountryBounds;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.FieldState;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;

/**
 * All rules of a seizure record, the same for form, command line and import. "Unknown" is a value
 * of a code list and satisfies a rule that requires a value; an empty field does not. Codes of
 * rules are published and never reused; sentences are messages {@code rule.<code>}.
 *
 * <pre>{@code
 * List<Violation> violations =
 *         SeizureRules.check(seizure, clock.instant(), reference, ValidationPhase.SUBMIT);
 * }</pre>
 *
 * @see Violation
 */
public final class SeizureRules {
    /** Largest number of elements of any list of a record (rule TXT-007). */
    public static final int MAX_LINES = 1000;

    /** Required fields that tell of an inspection, which a warning or its answer may not know. */
    private static final List<FieldPath> OF_INSPECTION =
            List.of(
                    EVENT_DIRECTION,
                    DETECTION_SELECTION,
                    PLACE_POST,
                    ROUTE_DEPARTURE,
                    ROUTE_DESTINATION,
                    CONVEYANCES);

    private SeizureRules() {}

    /**
     * Returns the violations of one phase.
     *
     * @param now current time of the clock of the computer
     */
    public static List<Violation> check(
            Seizure seizure, Instant now, ReferenceData reference, ValidationPhase phase) {
        return phase == ValidationPhase.DRAFT
                ? ofDraft(seizure, now, reference)
                : check(seizure, now, reference).in(phase);
    }

    /** Runs the rules of a draft alone: they ask neither what is derived nor what is missing. */
    private static List<Violation> ofDraft(Seizure seizure, Instant now, ReferenceData reference) {
        var findings =
                new Findings(reference, day(seizure.event(), now), Set.of(), isCounted(seizure));
        checkAll(seizure, now, findings);
        return findings.violations().draft();
    }

    /**
     * Returns the violations by phase, in the order of the form: event, detection, place and route,
     * items, concealment, conveyances, persons, documents, narrative, evidence.
     *
     * @param now current time of the clock of the computer
     */
    public static PhasedViolations check(Seizure seizure, Instant now, ReferenceData reference) {
        List<DerivedField> derived = DerivedFields.open(seizure, reference);
        var findings =
                new Findings(
                        reference,
                        day(seizure.event(), now),
                        given(seizure, derived),
                        isCounted(seizure));
        checkAll(seizure, now, findings);
        SubmissionRules.check(seizure, derived, findings);
        return findings.violations();
    }

    private static void checkAll(Seizure seizure, Instant now, Findings findings) {
        HeaderRules.check(seizure, findings);
        AbsenceRules.check(seizure, findings);
        EventRules.check(seizure.event(), seizure.place().country(), now, findings);
        EventRules.checkCases(seizure, findings);
        DetectionRules.check(seizure, findings);
        PlaceRules.check(seizure.place(), findings);
        PlaceRules.check(seizure.route(), seizure.event().direction(), findings);
        ItemRules.check(seizure, findings);
        ConcealmentRules.check(seizure, findings);
        ConveyanceRules.check(seizure, findings);
        PersonRules.check(seizure, findings);
        WitnessRules.check(seizure, findings);
        ProceedingsRules.check(seizure.proceedings(), findings);
        NarrativeRules.check(seizure, findings);
        EvidenceRules.check(seizure, now, findings);
        LeafRules.check(seizure, "", findings);
    }

    private static Set<String> given(Seizure seizure, List<DerivedField> derived) {
        var pointers = new HashSet<>(Absence.pointers(seizure.header().absences()));
        derived.forEach(field -> pointers.add(field.pointer()));
        if (seizure.header().isMessage()) {
            OF_INSPECTION.forEach(field -> pointers.add(field.pointer()));
        }
        return pointers;
    }

    private static boolean isCounted(Seizure seizure) {
        Status status = seizure.header().status();
        return status != null && status.isCounted();
    }

    private static LocalDate day(SeizureEvent seizureEvent, Instant now) {
        OffsetDateTime start = seizureEvent.start();
        return start == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : start.toLocalDate();
    }

    /** Rules of absences: the field exists, is empty, and has a single reason. */
    private static final class AbsenceRules {
        private AbsenceRules() {}

        static void check(Seizure seizure, Findings findings) {
            Map<String, AbsenceReason> reasons = new HashMap<>();
            for (Absence absence : seizure.header().absences()) {
                String field = Texts.orEmpty(absence.field());
                String pointer = HEADER_ABSENCES_FIELD.pointer(absence.id());
                switch (FieldState.of(seizure, field)) {
                    case NO_FIELD -> findings.stop("ABS-001", pointer, field);
                    case NO_LINE -> findings.question("ABS-004", pointer, new FieldName(field));
                    case FILLED -> findings.stop("ABS-002", field, new FieldName(field));
                    case EMPTY -> checkSingleReason(field, absence, reasons, findings);
                }
            }
        }

        private static void checkSingleReason(
                String field,
                Absence absence,
                Map<String, AbsenceReason> reasons,
                Findings findings) {
            if (absence.reason() instanceof AbsenceReason reason) {
                AbsenceReason first = reasons.putIfAbsent(field, reason);
                if (first != null && !first.equals(reason)) {
                    findings.stop("ABS-003", field, first, reason);
                }
            }
        }
    }

    /** Rules of time and direction. */
    private static final class EventRules {
        private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
        private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
        private static final Duration USUAL_LENGTH = Duration.ofHours(24);

        private EventRules() {}

        static void check(
                SeizureEvent seizureEvent,
                @Nullable Country country,
                Instant now,
                Findings findings) {
            findings.required("EVT-001", EVENT_START.pointer(), seizureEvent.start());
            if (seizureEvent.start() instanceof OffsetDateTime start) {
                findings.notInFuture("EVT-002", EVENT_START.pointer(), start, now);
                if (start.toLocalDate().isBefore(OLDEST)) {
                    findings.stop("EVT-003", EVENT_START.pointer(), start, OLDEST);
                } else if (seizureEvent.isKnownToTheHour()) {
                    checkOffset(start, country, findings);
                }
                if (seizureEvent.end() instanceof OffsetDateTime end) {
                    findings.notInFuture("EVT-002", EVENT_END.pointer(), end, now);
                    checkLength(start, end, findings);
                }
                if (seizureEvent.detected() instanceof OffsetDateTime detected
                        && seizureEvent.isKnownToTheHour()
                        && detected.isAfter(start)) {
                    findings.stop("EVT-006", EVENT_DETECTED.pointer(), detected, start);
                }
            }
            findings.requiredOnSubmit(
                    "DIR-001", EVENT_DIRECTION.pointer(), seizureEvent.direction());
        }

        /** A row of statistics has a sane number, and hardly one minute or named persons. */
        static void checkCases(Seizure seizure, Findings findings) {
            SeizureEvent event = seizure.event();
            if (event.cases() instanceof Integer cases) {
                if (cases < 1 || cases > SeizureEvent.MOST_CASES) {
                    findings.stop("EVT-009", EVENT_CASES.pointer(), cases, SeizureEvent.MOST_CASES);
                } else if (cases > 1 && event.start() != null && event.isKnownToTheHour()) {
                    findings.hint("EVT-010", EVENT_CASES.pointer(), cases);
                } else if (cases > 1 && !seizure.parties().persons().isEmpty()) {
                    findings.hint("EVT-011", EVENT_CASES.pointer(), cases);
                }
            }
        }

        /** EVT-008: the clock of another country makes a night of a day. */
        private static void checkOffset(
                OffsetDateTime start, @Nullable Country country, Findings findings) {
            if (country != null && isElsewhere(start, findings.extraColumn(country, "zones"))) {
                findings.hint("EVT-008", EVENT_START.pointer(), start.getOffset().getId(), country);
            }
        }

        private static boolean isElsewhere(OffsetDateTime start, String zones) {
            Instant moment = start.toInstant();
            boolean known = false;
            for (String zone : zones.isEmpty() ? new String[0] : zones.split(";")) {
                known |= ZONES.contains(zone);
                if (ZONES.contains(zone)
                        && ZoneId.of(zone).getRules().getOffset(moment).equals(start.getOffset())) {
                    return false;
                }
            }
            return known;
        }

        private static void checkLength(
                OffsetDateTime start, OffsetDateTime end, Findings findings) {
            if (end.isBefore(start)) {
                findings.stop("EVT-004", EVENT_END.pointer(), end, start);
            } else if (Duration.between(start, end).compareTo(USUAL_LENGTH) > 0) {
                findings.question("EVT-005", EVENT_END.pointer(), start, end);
            }
        }
    }

    /** Rules of the place and of the route. */
    private static final class PlaceRules {
        /** Directions that begin in the country of the seizure, so that only the end is asked. */
        private static final Set<String> FROM_HERE = Set.of("EXP", "INT");

        /** Directions that end in the country of the seizure, so that only the start is asked. */
        private static final Set<String> TO_HERE = Set.of("IMP", "INT");

        private PlaceRules() {}

        static void check(Place place, Findings findings) {
            findings.required("PLC-001", PLACE_COUNTRY.pointer(), place.country());
            if (place.post() == null && Texts.isBlank(place.description())) {
                findings.requiredOnSubmit("PLC-002", PLACE_POST.pointer(), null);
            }
            if (Codes.is(place.post(), Codes.OTHER_POST) && Texts.isBlank(place.description())) {
                findings.requiredOnSubmit("PLC-007", PLACE_DESCRIPTION.pointer(), null);
            }
            if (place.post() != null && place.country() != null) {
                checkInCountry("PLC-003", PLACE_POST, place.post(), place.country(), findings);
            }
            if (place.region() != null && place.country() != null) {
                checkInCountry("PLC-004", PLACE_REGION, place.region(), place.country(), findings);
            }
            if (place.coordinates() != null) {
                checkCoordinates(place, place.coordinates(), findings);
            }
        }

        /** Requires a post or region to be in the country of the seizure. */
        private static void checkInCountry(
                String code, FieldPath field, Code place, Country country, Findings findings) {
            String actual = findings.extraColumn(place, "country");
            if (!actual.isEmpty() && !actual.equals(country.code())) {
                findings.question(code, field.pointer(), place, new Country(actual), country);
            }
        }

        private static void checkCoordinates(Place place, Coordinates point, Findings findings) {
            Country country = place.country();
            String bounds = country == null ? "" : findings.extraColumn(country, "bounds");
            if (country != null && !bounds.isEmpty() && !CountryBounds.of(bounds).contains(point)) {
                findings.question("PLC-005", PLACE_COORDINATES.pointer(), point, country);
            }
            if (place.coordinateSource() == null) {
                findings.hint("PLC-006", PLACE_COORDINATE_SOURCE.pointer());
            }
        }

        static void check(Route route, @Nullable Direction direction, Findings findings) {
            if (!Codes.isOneOf(direction, FROM_HERE)) {
                findings.requiredOnSubmit("RTE-001", ROUTE_DEPARTURE.pointer(), route.departure());
            }
            checkNoRepetition(route.transit(), findings);
            Stream.of(route.departure(), route.destination())
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(route.transit()::contains)
                    .forEach(end -> findings.hint("RTE-004", ROUTE_TRANSIT.pointer(), end));
            if (!Codes.isOneOf(direction, TO_HERE)) {
                findings.requiredOnSubmit(
                        "RTE-002", ROUTE_DESTINATION.pointer(), route.destination());
            }
        }

        private static void checkNoRepetition(List<Country> transit, Findings findings) {
            var repeated = new ArrayList<Country>();
            for (int i = 1; i < transit.size(); i++) {
                if (Objects.equals(transit.get(i - 1), transit.get(i))) {
                    repeated.add(transit.get(i));
                }
            }
            repeated.stream()
                    .distinct()
                    .forEach(c -> findings.stop("RTE-003", ROUTE_TRANSIT.pointer(), c));
        }
    }

    /** Rules of the documents and the outcome of the case. */
    private static final class ProceedingsRules {
        private static final int DAYS = 3;

        /** Documents usually drawn up later: reports, transfers, destruction. */
        private static final Set<String> LATER = Set.of("RES", "CON", "ATR", "RCT", "DST", "CID");

        private static final Set<String> NUMBERED = Set.of("CRI", "ADM");

        private ProceedingsRules() {}

        static void check(Proceedings proceedings, Findings findings) {
            proceedings.documents().forEach(document -> checkDate(document, findings));
            LocalDate handedOn = proceedings.handedOn();
            if (handedOn != null && handedOn.isBefore(findings.day())) {
                findings.stop("PRO-002", PROCEEDINGS_HANDED_ON.pointer(), handedOn, findings.day());
            }
            if (Codes.isOneOf(proceedings.caseKind(), NUMBERED)
                    && Texts.isBlank(proceedings.caseNumber())) {
                findings.hint("PRO-003", PROCEEDINGS_CASE_NUMBER.pointer());
            }
        }

        private static void checkDate(CaseDocument document, Findings findings) {
            LocalDate date = document.date();
            if (date == null) {
                return;
            }
            boolean early = date.isBefore(findings.day().minusDays(DAYS));
            boolean late = date.isAfter(findings.day().plusDays(DAYS));
            if (early || late && !Codes.isOneOf(document.kind(), LATER)) {
                String pointer = PROCEEDINGS_DOCUMENTS_DATE.pointer(document.id());
                findings.question("PRO-001", pointer, date, findings.day(), DAYS);
            }
        }
    }

    /** Rules of attesting witnesses. */
    private static final class WitnessRules {
        private static final int REQUIRED = 2;
        private static final Set<String> KNOWN_SEX = Set.of("1", "2");

        private WitnessRules() {}

        static void check(Seizure seizure, Findings findings) {
            List<Witness> witnesses = seizure.parties().witnesses();
            for (Witness witness : witnesses) {
                checkAdult(witness, findings);
            }
            boolean few = !witnesses.isEmpty() && witnesses.size() < REQUIRED;
            boolean video = Codes.isYes(seizure.proceedings().video());
            if (few && !video) {
                findings.hint("WIT-002", PARTIES_WITNESSES.pointer(), witnesses.size());
            }
            if (video
                    && seizure.evidence().attachments().stream().noneMatch(WitnessRules::isVideo)) {
                findings.hint("WIT-004", PROCEEDINGS_VIDEO.pointer());
            }
            if (seizure.detection().allMeans().anyMatch(m -> Codes.is(m, "PER"))) {
                checkSameSex(witnesses, seizure.parties().persons(), findings);
            }
        }

        private static boolean isVideo(Attachment attachment) {
            return Codes.is(attachment.kind(), "VID");
        }

        private static void checkAdult(Witness witness, Findings findings) {
            if (witness.birth() != null
                    && PersonRules.ageOn(findings.day(), witness.birth()) < PersonRules.OF_AGE) {
                findings.stop(
                        "WIT-001", PARTIES_WITNESSES_BIRTH.in(line(witness)), witness.birth());
            }
        }

        /**
         * Requires witnesses of the sex of the searched person. With several persons it is not
         * recorded which one was searched, so a witness must match one of them.
         */
        private static void checkSameSex(
                List<Witness> witnesses, List<Person> persons, Findings findings) {
            var known =
                    persons.stream()
                            .map(Person::sex)
                            .filter(s -> Codes.isOneOf(s, KNOWN_SEX))
                            .toList();
            for (Witness witness : witnesses) {
                boolean matches = known.isEmpty() || known.contains(witness.sex());
                if (Codes.isOneOf(witness.sex(), KNOWN_SEX) && !matches) {
                    findings.hint("WIT-003", PARTIES_WITNESSES_SEX.in(line(witness)));
                }
            }
        }

        private static String line(Witness witness) {
            return PARTIES_WITNESSES.pointer(witness.id());
        }
    }

    /** Rules of the concealment, the same for the first place and for each further one. */
    private static final class ConcealmentRules {
        private ConcealmentRules() {}

        static void check(Seizure seizure, Findings findings) {
            check(seizure.concealment(), CONCEALMENT.pointer(), seizure, findings);
            seizure.concealment()
                    .further()
                    .forEach(further ->
                            check(
                                    further,
                                    CONCEALMENT_FURTHER.pointer(further.id()),
                                    seizure,
                                    findings));
        }

        /**
         * @param at pointer of the section or line that holds the place
         */
        private static void check(
                AnyConcealment concealment, String at, Seizure seizure, Findings findings) {
            if (SkipLogic.isApplicable(seizure, CONCEALMENT_PLACE)) {
                String pointer = pointer(at, CONCEALMENT_PLACE);
                findings.requiredOnSubmit("CON-001", pointer, concealment.place());
            }
            boolean other =
                    Codes.is(concealment.place(), "OTH") || Codes.is(concealment.method(), "OTH");
            if (other && Texts.isBlank(concealment.description())) {
                findings.requiredOnSubmit("CON-002", pointer(at, CONCEALMENT_DESCRIPTION), null);
            }
            if (Codes.is(seizure.concealment().concealed(), "NO")) {
                checkNotConcealed(concealment, at, findings);
            }
            GoodsRules.tariff(
                    pointer(at, CONCEALMENT_COVER_CODE), concealment.coverCode(), findings);
            EvidenceRules.checkExist(
                    at, concealment.items(), concealment.packages(), seizure, findings);
        }

        private static String pointer(String at, FieldPath field) {
            return at + "/" + field.name();
        }

        /** Requires that goods not concealed have no place or method of concealment. */
        private static void checkNotConcealed(
                AnyConcealment concealment, String at, Findings findings) {
            if (concealment.place() != null && !Codes.is(concealment.place(), "NON")) {
                findings.question("CON-003", pointer(at, CONCEALMENT_PLACE), concealment.place());
            }
            if (concealment.method() != null && !Codes.is(concealment.method(), "OPN")) {
                findings.question("CON-003", pointer(at, CONCEALMENT_METHOD), concealment.method());
            }
        }
    }
}
