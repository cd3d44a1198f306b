package rubezh.domain.reference;

/** Words of places: where, at which stage, how it is known. */
public sealed interface PlaceCode extends Code {
    /** A type of place (L02). */
    record LocationType(String code) implements PlaceCode {
        public LocationType {
            Code.check(code);
        }

        public static LocationType of(String code) {
            return new LocationType(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.LOCATION_TYPES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A region, ISO 3166-2 (L05). */
    record Subdivision(String code) implements PlaceCode {
        public Subdivision {
            Code.check(code);
        }

        public static Subdivision of(String code) {
            return new Subdivision(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.SUBDIVISIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Where coordinates come from (L07). */
    record CoordinateSource(String code) implements PlaceCode {
        public CoordinateSource {
            Code.check(code);
        }

        public static CoordinateSource of(String code) {
            return new CoordinateSource(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.COORDINATE_SOURCES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A stage of control (L09). */
    record ControlStage(String code) implements PlaceCode {
        public ControlStage {
            Code.check(code);
        }

        public static ControlStage of(String code) {
            return new ControlStage(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CONTROL_STAGES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The result of a field test; preliminary only (E06). */
    record FieldTest(String code) implements PlaceCode {
        public FieldTest {
            Code.check(code);
        }

        public static FieldTest of(String code) {
            return new FieldTest(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.FIELD_TESTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of storage place (M04). */
    record StoragePlace(String code) implements PlaceCode {
        public StoragePlace {
            Code.check(code);
        }

        public static StoragePlace of(String code) {
            return new StoragePlace(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.STORAGE_PLACES;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
