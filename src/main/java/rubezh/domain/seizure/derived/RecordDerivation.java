package rubezh.domain.seizure.derived;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_CONCEALED;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_TYPE;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.EVENT_TRAFFIC;
import static rubezh.domain.seizure.SeizureFields.HEADER_CUSTOMS_BODY;
import static rubezh.domain.seizure.SeizureFields.HEADER_LEAD_AGENCY;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PARTIES_OFFICIALS_AGENCY;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.PLACE_REGION;
import static rubezh.domain.seizure.SeizureFields.PLACE_STAGE;
import static rubezh.domain.seizure.SeizureFields.PLACE_TYPE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.CaseCode.CustomsBody;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.CaseCode.TrafficKind;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.PlaceCode.LocationType;
import rubezh.domain.reference.PlaceCode.Subdivision;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Official;

/** Values of a record outside its lines that follow from others. */
final class RecordDerivation {
    private static final TrafficKind PASSENGER = new TrafficKind("PAS");
    private static final TrafficKind INTERNAL = new TrafficKind("INT");
    private static final TrafficKind POSTAL = new TrafficKind("POS");

    private final Seizure seizure;
    private final DerivedFields fields;

    private RecordDerivation(Seizure seizure, DerivedFields fields) {
        this.seizure = seizure;
        this.fields = fields;
    }

    static void derive(Seizure seizure, DerivedFields fields) {
        var derivation = new RecordDerivation(seizure, fields);
        StationDerivation.derive(seizure, fields);
        derivation.precision();
        derivation.place();
        derivation.traffic();
        derivation.concealed();
    }

    private static List<String> values(CodeEntry entry, String column) {
        return Arrays.asList(entry.extraColumn(column).split(";"));
    }

    /**
     * A time of day that was entered is known to the minute; midnight may stand for a date only.
     */
    private void precision() {
        if (seizure.event().start() instanceof OffsetDateTime start
                && !start.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            add(EVENT_PRECISION, new TimePrecision("MIN"), EVENT_START);
        }
    }

    private void place() {
        Code post = seizure.place().post();
        String region = fields.column(post, "region");
        if (!region.isEmpty()) {
            add(PLACE_REGION, new Subdivision(region), PLACE_POST);
        }
        List<String> kinds = Arrays.asList(fields.column(post, "types").split(" "));
        List<CodeEntry> types =
                fields.reference().list(CodeListId.LOCATION_TYPES).entries().stream()
                        .filter(type -> !type.extraColumn("post_type").isEmpty())
                        .filter(type -> kinds.contains(type.extraColumn("post_type")))
                        .filter(type -> kinds.size() == 1 || isCrossedBy(type))
                        .toList();
        if (types.size() == 1) {
            add(PLACE_TYPE, new LocationType(types.getFirst().code()), PLACE_POST);
        }
    }

    /** Of a point for road and rail, the mode of the conveyances says which it was. */
    private boolean isCrossedBy(CodeEntry type) {
        List<String> modes = values(type, "modes");
        List<Conveyance> entered = entered();
        return !entered.isEmpty()
                && entered.stream()
                        .allMatch(c -> c.mode() != null && modes.contains(c.mode().code()));
    }

    /** Returns the conveyances of which mode or type is known; a line just begun says nothing. */
    private List<Conveyance> entered() {
        return seizure.conveyances().stream()
                .filter(c -> c.mode() != null || c.type() != null)
                .toList();
    }

    private void traffic() {
        String byType = fields.column(seizure.place().type(), "traffic");
        if (!byType.isEmpty()) {
            add(EVENT_TRAFFIC, new TrafficKind(byType), PLACE_TYPE);
        } else if (Codes.is(seizure.event().direction(), "INT")) {
            add(EVENT_TRAFFIC, INTERNAL, EVENT_DIRECTION);
        } else if (Codes.is(seizure.place().stage(), "GRN")) {
            add(EVENT_TRAFFIC, PASSENGER, PLACE_STAGE);
        } else {
            add(EVENT_TRAFFIC, trafficOfConveyances(), CONVEYANCES_TYPE);
        }
    }

    private @Nullable TrafficKind trafficOfConveyances() {
        Set<String> kinds =
                entered().stream()
                        .map(c ->
                                Codes.is(c.mode(), "5")
                                        ? POSTAL.code()
                                        : fields.column(c.type(), "traffic"))
                        .collect(Collectors.toSet());
        String kind = kinds.size() == 1 ? kinds.iterator().next() : "";
        return kind.isEmpty() ? null : new TrafficKind(kind);
    }

    private void concealed() {
        Code place = seizure.concealment().place();
        if (place != null) {
            String answer = Codes.is(place, "NON") ? "NO" : "YES";
            add(CONCEALMENT_CONCEALED, new Answer(answer), CONCEALMENT_PLACE);
        }
    }

    private void add(FieldPath field, @Nullable Code value, FieldPath source) {
        fields.add(field, seizure, value, source);
    }

    /** Values of a record that follow from the recording station. */
    private static final class StationDerivation {
        private StationDerivation() {}

        /** A station says which customs body it belongs to, and that customs made the seizure. */
        static void derive(Seizure seizure, DerivedFields fields) {
            @Nullable CodeEntry body = body(seizure.header().station(), fields);
            if (body != null) {
                fields.add(
                        HEADER_CUSTOMS_BODY, seizure, new CustomsBody(body.code()), HEADER_STATION);
            }
            Set<Agency> seizing =
                    seizure.parties().officials().stream()
                            .filter(official -> Codes.is(official.role(), "SEI"))
                            .map(Official::agency)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
            String own = body == null ? "" : body.extraColumn("agency");
            if (seizing.size() == 1) {
                Agency agency = seizing.iterator().next();
                fields.add(HEADER_LEAD_AGENCY, seizure, agency, PARTIES_OFFICIALS_AGENCY);
            } else if (seizing.isEmpty() && !own.isEmpty()) {
                fields.add(HEADER_LEAD_AGENCY, seizure, new Agency(own), HEADER_STATION);
            }
        }

        /**
         * Returns the body that names the station, else that of the country its code begins with.
         */
        private static @Nullable CodeEntry body(@Nullable String station, DerivedFields fields) {
            if (station == null) {
                return null;
            }
            String country = station.split("-", 2)[0];
            Collection<CodeEntry> bodies =
                    fields.reference().list(CodeListId.CUSTOMS_BODIES).entries();
            return first(
                                    bodies,
                                    entry ->
                                            List.of(entry.extraColumn("stations").split(";"))
                                                    .contains(station))
                            instanceof CodeEntry named
                    ? named
                    : first(bodies, entry -> entry.extraColumn("country").equals(country));
        }

        private static @Nullable CodeEntry first(
                Collection<CodeEntry> entries, Predicate<CodeEntry> which) {
            return entries.stream().filter(which).findFirst().orElse(null);
        }
    }
}
